import { config } from 'zod/v4/core'

// compiling schemas to functions would need eval, which the pages' content security policy refuses and reports, even for the attempt
config({ jitless: true })

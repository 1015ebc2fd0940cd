import { createContext, useContext, type Accessor } from 'solid-js'

/** The submission whose results are shown; null before it has an id. */
export const SubmissionContext = createContext<Accessor<string | null>>(() => null)

export const useSubmission = () => useContext(SubmissionContext)

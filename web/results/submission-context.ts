import { createContext, useContext, type Accessor } from 'solid-js'

/** The submission whose results are shown; null before it has an id. */
export const SubmissionContext = createContext<Accessor<string | null>>(() => null)

export const useSubmission = () => useContext(SubmissionContext)

/** Whether somebody would see a question about it. */
export const HelpersContext = createContext<Accessor<boolean>>(() => false)

export const useHelpers = () => useContext(HelpersContext)

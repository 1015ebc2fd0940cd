import { createContext, useContext } from 'solid-js'
import type { Input } from './create-input.ts'

/** Where inputs can be put to be run; null on pages that run nothing. */
export const InputContext = createContext<Pick<Input, 'put' | 'putCase'> | null>(null)

export const useInput = () => useContext(InputContext)

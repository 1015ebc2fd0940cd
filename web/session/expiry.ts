import { createSignal } from 'solid-js'

const [expired, setExpired] = createSignal(false)

/** True from the moment the API refused us for want of a session until somebody signed in again. */
export { expired }
export const expire = () => setExpired(true)
export const revive = () => setExpired(false)

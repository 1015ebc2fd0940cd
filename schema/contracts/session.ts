import { z } from '@hono/zod-openapi'
import { line } from './line.ts'

export const SignUpPolicy = z.enum(['closed', 'code', 'open']).openapi('SignUpPolicy', {
  description: 'Who may make an account: nobody, whoever has a cohort’s join code, or anyone who reaches the address.',
})
export type SignUpPolicy = z.infer<typeof SignUpPolicy>

export const Role = z.enum(['owner', 'instructor', 'learner']).openapi('Role')

export const User = z.object({ id: z.string(), name: z.string(), email: z.string().nullable(), role: Role }).openapi('User')
export type User = z.infer<typeof User>

/** Who is asking and how people get in here; the first thing the web app asks. */
export const SessionState = z
  .object({
    user: User.nullable(),
    /** False on a loopback installation whose owner has invited nobody yet: no sign-in form then. */
    accounts: z.boolean(),
    signUp: SignUpPolicy,
  })
  .openapi('SessionState')
export type SessionState = z.infer<typeof SessionState>

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email('That is not an e-mail address'))
export const Password = z.string().min(10, 'Use at least 10 characters').max(256)
export const Name = line('Say what we should call you', 60)

export const EnterRequest = z.object({ token: z.string().min(1).max(200) }).openapi('EnterRequest')
export const SignInRequest = z.object({ email: Email, password: z.string().min(1).max(256) }).openapi('SignInRequest')

export const SignUpRequest = z
  .object({
    name: Name,
    email: Email,
    password: Password,
    /** A cohort’s join code: required when the policy is `code`, joins the cohort under every policy. */
    joinCode: z.string().trim().toUpperCase().max(20).optional(),
  })
  .openapi('SignUpRequest')
export type SignUpRequest = z.infer<typeof SignUpRequest>

/** Makes the first account through the one-time set-up link and decides who may sign up. */
export const SetUpRequest = z
  .object({ token: z.string().min(1).max(200), name: Name, email: Email, password: Password, signUp: SignUpPolicy })
  .openapi('SetUpRequest')

/** The owner’s "invite others": gives the owner an e-mail and password where there are none yet, and sets the policy. */
export const InviteRequest = z
  .object({
    signUp: SignUpPolicy,
    /** Required the first time. */
    account: z.object({ name: Name, email: Email, password: Password }).optional(),
  })
  .openapi('InviteRequest')
export type InviteRequest = z.infer<typeof InviteRequest>

import { z } from '@hono/zod-openapi'
import { line } from './line.ts'
import { Email, Name, Password, Role } from './session.ts'

const CurrentPassword = z.string().min(1).max(256)
/** What stands behind the # of a mailed link. */
const LinkToken = z.string().min(1).max(200)

export const Person = z
  .object({ id: z.string(), name: z.string(), email: z.string().nullable(), role: Role, joinedAt: z.iso.datetime() })
  .openapi('Person')
export type Person = z.infer<typeof Person>

export const ChangeRoleRequest = z.object({ role: Role }).openapi('ChangeRoleRequest')

export const OpenSession = z
  .object({
    id: z.string(),
    /** What the browser called itself; null where it did not say, or where that was not written down yet. */
    userAgent: z.string().nullable(),
    createdAt: z.iso.datetime().nullable(),
    /** To the hour. */
    seenAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .openapi('OpenSession')
export type OpenSession = z.infer<typeof OpenSession>

export const MakeTokenRequest = z.object({ name: line('Say what the token is for', 60) }).openapi('MakeTokenRequest')

export const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    /** To the hour; null before its first use. */
    usedAt: z.iso.datetime().nullable(),
  })
  .openapi('Token')
export type Token = z.infer<typeof Token>

/** The only answer that ever holds the token itself. */
export const NewToken = Token.extend({ token: z.string() }).openapi('NewToken')
export type NewToken = z.infer<typeof NewToken>

export const ChangeNameRequest = z.object({ name: Name }).openapi('ChangeNameRequest')

/** The password is asked for again: an open browser alone must not be enough to take an account over. */
export const ChangeEmailRequest = z.object({ email: Email, password: CurrentPassword }).openapi('ChangeEmailRequest')
export const ChangePasswordRequest = z.object({ password: CurrentPassword, newPassword: Password }).openapi('ChangePasswordRequest')

export const EraseRequest = z
  .object({
    /** Of those who have one. */
    password: CurrentPassword.optional(),
    /** The name as it stands, from those who have no password. */
    name: z.string().max(60).optional(),
  })
  .openapi('EraseRequest')
export type EraseRequest = z.infer<typeof EraseRequest>

export const ForgotRequest = z.object({ email: Email }).openapi('ForgotRequest')
export const ResetRequest = z.object({ token: LinkToken, password: Password }).openapi('ResetRequest')

export const InvitePersonRequest = z
  .object({
    email: Email,
    /** One that you lead; the invitation leads into it. */
    cohort: z.string().max(100).optional(),
  })
  .openapi('InvitePersonRequest')

export const SentInvitation = z
  .object({
    email: z.string(),
    /** False where no mail server is set: the mail stands in the log of the installation. */
    mailed: z.boolean(),
  })
  .openapi('SentInvitation')
export type SentInvitation = z.infer<typeof SentInvitation>

export const LinkRequest = z.object({ token: LinkToken }).openapi('LinkRequest')

/** What somebody with an invitation sees before they accept it. */
export const Invitation = z
  .object({
    email: z.string(),
    cohort: z.string().nullable(),
    /** Whether there is an account with the address: then nothing is to be chosen. */
    hasAccount: z.boolean(),
  })
  .openapi('Invitation')
export type Invitation = z.infer<typeof Invitation>

export const AcceptRequest = z
  .object({
    token: LinkToken,
    /** Required where there is no account yet. */
    account: z.object({ name: Name, password: Password }).optional(),
  })
  .openapi('AcceptRequest')
export type AcceptRequest = z.infer<typeof AcceptRequest>

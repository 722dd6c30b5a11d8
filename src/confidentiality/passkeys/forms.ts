import { z } from 'zod'
import { neededText } from '../../platform/web/index.ts'

const text = z.string().max(4000)
const long = z.string().max(200_000)
const extras = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
}

/** What a browser answers when a passkey was used: WebAuthn Level 3, AuthenticationResponseJSON. */
export const assertion = z.strictObject({
  ...extras,
  response: z.strictObject({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
})

/** What a browser answers when a passkey was made: WebAuthn Level 3, RegistrationResponseJSON. */
export const creation = z.strictObject({
  ...extras,
  response: z.strictObject({
    clientDataJSON: text,
    attestationObject: long,
    authenticatorData: long.optional(),
    transports: z.array(z.string().max(40)).max(20).optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: long.optional(),
  }),
})

export type Assertion = z.output<typeof assertion>
export type Creation = z.output<typeof creation>

/** The same, as the one field of a form that a script fills in. */
export function typedAs<T extends z.ZodType>(schema: T) {
  return z
    .string('Use the passkey again')
    .max(300_000, 'Use the passkey again')
    .transform((sent, context) => {
      const read = schema.safeParse(parsed(sent))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'The passkey did not answer as it should. Use it again' })
      return z.NEVER
    })
}

function parsed(sent: string): unknown {
  try {
    return JSON.parse(sent) as unknown
  } catch {
    // What is no JSON is no answer of a passkey: the schema then says so.
    return undefined
  }
}

export const passkeyName = neededText('Give the passkey a name, such as “My phone”', 60)

export const codeWords = 'Enter the six digits that your app shows now, or use a passkey'

/** The second factor once more: the six digits, or a passkey. */
export const proofFields = {
  code: z.string().trim().max(20).optional(),
  response: z.union([z.literal(''), typedAs(assertion)]).optional(),
}
export const proofBody = z.strictObject({ code: z.string().trim().max(20).optional(), response: assertion.optional() })

export type Proof = { code?: string | undefined; response?: Assertion | '' | undefined }

/** Shapes of bodies around accounts: what is sent to sign in, to prove oneself, and to add a key; whatever else stands in them is refused. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

type Shape = Readonly<Record<string, unknown>>

/** An object with these fields only. */
export const object = (properties: Readonly<Record<string, Shape>>, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: [...required],
})

/** A text that is not empty. */
export const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })

export const email = text(254)
/** 256 characters of a password may be more units of UTF-16. */
export const password = text(1024)
export const code = text(60)

const encoded = (maxLength: number) => ({ type: 'string', pattern: '^[A-Za-z0-9_-]+$', maxLength })

/** What the browser answers to a challenge for a key (WebAuthn, AuthenticationResponseJSON), without what we do not use. */
export const passkeyAnswer = object(
  {
    id: encoded(1400),
    response: object({ clientDataJSON: encoded(4000), authenticatorData: encoded(4000), signature: encoded(8000) }, [
      'clientDataJSON',
      'authenticatorData',
      'signature',
    ]),
  },
  ['id', 'response'],
)

/** What the browser answers when it made a key (RegistrationResponseJSON), without what we do not use. */
export const newPasskey = object(
  {
    id: encoded(1400),
    response: object(
      {
        clientDataJSON: encoded(4000),
        attestationObject: encoded(20_000),
        transports: { type: 'array', maxItems: 8, items: { type: 'string', pattern: '^[a-z-]{1,20}$' } },
      },
      ['clientDataJSON', 'attestationObject'],
    ),
  },
  ['id', 'response'],
)

/** The answer in the library's form; undefined when none was sent. */
export function readPasskeyAnswer(sent: unknown): AuthenticationResponseJSON | undefined {
  if (sent === undefined) return undefined
  const { id, response } = sent as Pick<AuthenticationResponseJSON, 'id' | 'response'>
  return { id, rawId: id, response, type: 'public-key', clientExtensionResults: {} }
}

/** The new key in the library's form. */
export function readNewPasskey(sent: unknown): RegistrationResponseJSON {
  const { id, response } = sent as Pick<RegistrationResponseJSON, 'id' | 'response'>
  return { id, rawId: id, response, type: 'public-key', clientExtensionResults: {} }
}

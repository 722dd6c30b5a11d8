import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type CreationOptions = { challenge: string; rp: { id?: string }; user: { id: string } }
type RequestOptions = { challenge: string; rpId?: string }

/** What may be wrong about an answer: what attackers and broken devices send. */
export type Wrong = {
  origin?: string
  rpId?: string
  counter?: number
  /** Nobody was asked for fingerprint or PIN. */
  unverified?: true
  userHandle?: string
  credentialId?: Buffer
}

/** A device that holds passkeys, as far as a service can tell: keys, counters and answers (WebAuthn Level 3, section 6). ES256 only. */
export type Authenticator = ReturnType<typeof newAuthenticator>

export function newAuthenticator(origin = 'http://localhost') {
  let kept: { id: Buffer; key: KeyObject; user: string; counter: number } | undefined
  return {
    make(options: CreationOptions, wrong: Wrong = {}) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const id = randomBytes(16)
      kept = { id, key: privateKey, user: options.user.id, counter: 1 }
      const head = authenticatorData(wrong.rpId ?? options.rp.id ?? '', wrong.unverified ? 0x41 : 0x45, 1)
      const data = Buffer.concat([head, Buffer.alloc(16), Buffer.of(0, id.length), id, coseKey(publicKey)])
      return {
        ...named(id),
        response: {
          clientDataJSON: clientData('webauthn.create', options.challenge, wrong.origin ?? origin).toString(
            'base64url',
          ),
          attestationObject: attestation(data).toString('base64url'),
        },
      }
    },
    use(options: RequestOptions, wrong: Wrong = {}) {
      if (!kept) throw new Error('this device holds no passkey')
      kept.counter = wrong.counter ?? kept.counter + 1
      const data = authenticatorData(wrong.rpId ?? options.rpId ?? '', wrong.unverified ? 0x01 : 0x05, kept.counter)
      const client = clientData('webauthn.get', options.challenge, wrong.origin ?? origin)
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), kept.key)
      return {
        ...named(wrong.credentialId ?? kept.id),
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: wrong.userHandle ?? kept.user,
        },
      }
    },
    credentialId: () => kept?.id ?? Buffer.alloc(0),
  }
}

function named(id: Buffer) {
  const text = id.toString('base64url')
  return { id: text, rawId: text, type: 'public-key' as const, clientExtensionResults: {} }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** Flags: 0x01 somebody is there, 0x04 they were verified, 0x40 a new credential follows. */
function authenticatorData(rpId: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.of(flags), count])
}

/** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}, in CBOR (RFC 9053 7.1.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const point = (coordinate: string) => Buffer.concat([Buffer.of(0x58, 32), Buffer.from(coordinate, 'base64url')])
  return Buffer.concat([Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21), point(x), Buffer.of(0x22), point(y)])
}

/** {"fmt": "none", "attStmt": {}, "authData": data}, in CBOR. */
function attestation(data: Buffer): Buffer {
  const text = (word: string) => Buffer.concat([Buffer.of(0x60 + word.length), Buffer.from(word)])
  const length = Buffer.of(0x59, data.length >> 8, data.length & 0xff)
  return Buffer.concat([
    Buffer.of(0xa3),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.of(0xa0),
    text('authData'),
    length,
    data,
  ])
}

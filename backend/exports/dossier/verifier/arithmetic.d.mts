/** Types of what the tests compare with Node's own arithmetic; the verifiers themselves are plain JavaScript. */
export function openSha256(): { add(bytes: Uint8Array): void; end(): Uint8Array }
export function ed25519(
  key: Uint8Array,
  signature: Uint8Array,
  bytes: Uint8Array,
  sha512: (bytes: Uint8Array) => Promise<ArrayBuffer | Uint8Array>,
): Promise<boolean>

/** Names of files as people gave them: made harmless to show and to save, and otherwise left as they are. */

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const longest = 150

/** A name without folders, control characters, invisible or direction-turning signs; at most 150 characters, the ending kept. Empty when nothing is left. */
export function harmless(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
  const plain = reserved.test(bare) ? `_${bare}` : bare
  const letters = [...plain]
  if (letters.length <= longest) return plain
  const ending = /\.[a-z0-9]{1,10}$/i.exec(plain)?.[0] ?? ''
  return letters.slice(0, longest - ending.length).join('') + ending
}

/** The header that makes a browser save a file under a name (RFC 6266, RFC 8187); `fallback` for those that read ASCII only. */
export function attachment(name: string, fallback: string): string {
  const safe = harmless(name) || fallback
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`
}

/** The words inside a file: which reader opens it, within which limits, and in one word how that went. */
import type { Found, Give, Task } from './bytes.ts'
import { gatherer } from './gather.ts'

/** A file as a container that older office programs wrote, and that newer ones write when it has a password. */
const locked = Buffer.from('EncryptedPackage', 'utf16le')

/** Beyond so many bytes a file is not opened for its words. */
const mostWhole = 64 * 1024 ** 2

/** Gathers the words of a file; never rejects. */
export async function wordsInside(task: Task, give: Give): Promise<Found> {
  const into = gatherer()
  const read = async (): Promise<'protected' | 'too_large' | null> => {
    if (task.family !== 'pdf' && task.family !== 'office') {
      const { mostTextBytes, readText } = await import('./plain-text.ts')
      await readText(task.type, await give(0, Math.min(task.bytes, mostTextBytes)), into)
      return null
    }
    if (task.bytes > mostWhole) return 'too_large'
    const bytes = await give(0, task.bytes)
    if (task.family === 'pdf') return (await import('./pdf-text.ts')).readPdf(bytes, into)
    if (/rtf$/.test(task.type)) return (await import('./plain-text.ts')).readText(task.type, bytes, into).then(() => null)
    if (task.type === 'application/x-cfb') return bytes.includes(locked) ? 'protected' : null
    return (await import('./office-text.ts')).readOffice(bytes, into)
  }
  const barred = await read().catch(() => 'failed' as const)
  const words = into.words()
  const cut = into.full() || task.bytes > mostWhole || (barred !== null && words.length > 0)
  return words.length > 0 ? { state: 'read', words, cut } : { state: barred ?? 'none', words, cut: false }
}

/**
 * A dossier in a process of its own, as the worker makes it: a small one first, so that neither side is measured cold, then the one that counts.
 * Answers how long it took, the most memory the process ever held, and how much of that the document added.
 */
import { createWriteStream } from 'node:fs'
import { writeDossierPdf } from '../backend/exports/dossier/pdf.ts'
import type { Language } from '../schemas/dialect.ts'
import { termOf } from '../schemas/vocabularies/registry.ts'
import { dossierFor } from './dossiers.ts'

const [language = 'en', out = ''] = process.argv.slice(2) as [Language, string]
const small = dossierFor(language, 10, 15)
const large = dossierFor(language, 200, 300)
await writeDossierPdf(small, createWriteStream(out), termOf)
const before = process.resourceUsage().maxRSS
const began = performance.now()
await writeDossierPdf(large, createWriteStream(out), termOf)
const ms = performance.now() - began
const peak = process.resourceUsage().maxRSS
process.send?.({ ms, peak: peak / 1024, added: (peak - before) / 1024 }, () => process.exit(0))

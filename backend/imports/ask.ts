/** A file understood, and an import of it asked for: what the API and the command line share. */
import type { Knex } from 'knex'
import type { FormSchema } from '../../schemas/dialect.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import type { Mapping } from '../../schemas/mapping.ts'
import { enqueue } from '../jobs/queue.ts'
import { invalid } from '../problem.ts'
import { mappingProblems, readMapping } from './check-mapping.ts'
import { type Guess, guessMapping } from './guess.ts'
import { openSource } from './open.ts'
import { sampleOf } from './preview.ts'
import type { Row, Source } from './row.ts'

export interface WaitingFile {
  readonly key: string
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export interface Understood {
  readonly source: Source
  readonly sample: readonly Row[]
  readonly guess: Guess
  readonly mapping: Mapping
  readonly form: FormSchema
}

/**
 * Opens a file and guesses; takes the form and the mapping that the person gives instead (JSON text, or null).
 * Throws a Problem for what is wrong with those, an error with a reason (reasonOf) for what is wrong with the file.
 */
export async function understand(file: WaitingFile, form: string | undefined, sent: unknown): Promise<Understood> {
  if (form !== undefined && !formOf(form)) throw invalid([{ field: 'form', fault: 'not_in_list' }])
  const told = sent === null ? null : readMapping(sent, () => ({ fields: {} }))
  const source = await openSource(file.path, told ?? {})
  const sample = await sampleOf(source)
  const guess = guessMapping(source.columns, sample, file.name, form)
  const mapping = sent === null ? guess.mapping : readMapping(sent, () => guess.mapping)
  const schema = formOf(guess.form) as FormSchema
  const problems = mappingProblems(mapping, schema, source.columns)
  if (problems.length > 0) throw invalid(problems)
  return { source, sample, guess, mapping, form: schema }
}

/** Puts an import on the queue, as the account that asks in this transaction; answers its row. */
export async function askForImport(
  db: Knex,
  {
    accountId,
    communityId,
    dryRun,
    compare,
  }: { readonly accountId: string; readonly communityId: string; readonly dryRun: boolean; readonly compare: boolean },
  file: WaitingFile,
  { source, mapping, form }: Understood,
): Promise<Readonly<Record<string, unknown>>> {
  const [row]: Readonly<Record<string, unknown>>[] = await db('imports')
    .insert({
      community_id: communityId,
      form: form.form,
      form_version: form.version,
      file_name: file.name,
      file_key: file.key,
      file_sha256: file.sha256,
      file_bytes: file.bytes,
      mapping: JSON.stringify({ ...mapping, ...(source.sheet === null ? {} : { sheet: source.sheet }) }),
      columns: JSON.stringify(source.columns),
      dry_run: dryRun,
      compare,
      created_by: accountId,
    })
    .returning('*')
  if (!row) throw new Error('the import was not kept')
  await enqueue(db, 'import', String(row['id']), accountId)
  return row
}

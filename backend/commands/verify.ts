/**
 * Whether anything was changed behind Vigie's back: each check reads what it proves and says what it found, entry by entry. Ends with code 1 when a check found
 * something. A new check is a line in `checks`.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkpointsAside, checkpointsFile, readCheckpoints } from '../audit/checkpoints.ts'
import { sealerOf } from '../audit/sealer.ts'
import { verifyChain } from '../audit/verify.ts'
import { verifyRecords } from '../audit/verify-records.ts'
import { verifyRevisions } from '../audit/verify-revisions.ts'
import { connectOwner } from '../database/connection.ts'
import { folderStore } from '../evidence/store.ts'
import { verifyVault } from '../evidence/verify.ts'
import { verifyDrawn } from '../incidents/verify-drawn.ts'
import { instanceKey, verifierOf } from '../keys/instance-key.ts'
import { openKeyring } from '../keys/keyring.ts'
import { plainFailure } from '../plain-failure.ts'
import type { CommandContext } from './vigie.ts'

export const summary = '[--checkpoints <copy.ndjson>] [--key <public.pem>]   checks the log, and all that can be proven, for changes made behind its back'

interface Asked {
  /** A copy of the checkpoints that was kept elsewhere, instead of the instance's own. */
  readonly checkpoints?: string | undefined
  /** The public key by which that copy was signed, when it is not this instance's. */
  readonly key?: string | undefined
}

export interface Outcome {
  /** What holds, in plain sentences. */
  readonly notes: readonly string[]
  /** What does not, one sentence each. */
  readonly findings: readonly string[]
}

interface Check {
  readonly name: string
  readonly run: (context: CommandContext, asked: Asked) => Promise<Outcome>
}

const checks: readonly Check[] = [
  { name: 'The log of who did what', run: checkLog },
  { name: 'The records and their revisions', run: checkRecords },
  { name: 'The vault of evidence', run: checkVault },
]

async function checkLog({ config, databaseUrl }: CommandContext, asked: Asked): Promise<Outcome> {
  const own = instanceKey(config.dataFolder)
  const file = asked.checkpoints ?? checkpointsFile(config.dataFolder)
  if (asked.checkpoints && !existsSync(file)) throw plainFailure(`There is no file ${file}.`)
  const key = asked.key ? verifierOf(readFileSync(asked.key, 'utf8')) : own
  const owner = connectOwner(databaseUrl, { name: 'vigie verify' })
  try {
    const sealed = await sealerOf(owner, null).seal()
    const { entries, checkpoints, confirmed, findings } = await verifyChain(owner, readCheckpoints(file, key))
    const [left] = (await owner('audit_entries as e').whereRaw('not exists (select from audit_seals s where s.entry_id = e.id)').count('* as n')) as {
      n: number
    }[]
    return {
      notes: [
        `${entries} entries in one chain; ${sealed} of them were sealed just now, ${Number(left?.n ?? 0)} are not yet sealed.`,
        checkpoints === 0
          ? 'There is no signed checkpoint: that the end was not cut off can not be told.'
          : `${checkpoints} signed checkpoints; the log is as it was signed up to place ${confirmed}, and what came after is held by the chain alone.`,
        ...(asked.checkpoints ? [] : await checkpointsAside(config.dataFolder)).map(
          (aside) => `A backup was restored here: the checkpoints of before it are in ${path.relative(config.dataFolder, aside)}, and were not compared.`,
        ),
        `Checkpoints are signed with the key ${own.publicKeyBase64} (Ed25519).`,
      ],
      findings: [
        ...(checkpoints === 0 && entries > sealed ? ['There are sealed entries but no checkpoint: the file of checkpoints is gone.'] : []),
        ...findings.map((one) => one.said),
      ],
    }
  } finally {
    await owner.destroy()
  }
}

/** At most this many findings of a check are printed; the first is what matters. */
const most = 50

const drawnWords = { changed: 'not as its report says', removed: 'its report tells of it, and it is gone' } as const
const revisionWords = { changed: 'not as it was sealed', removed: 'it is gone', added: 'the log knows nothing of it' } as const

async function checkRecords({ databaseUrl }: CommandContext): Promise<Outcome> {
  const owner = connectOwner(databaseUrl, { name: 'vigie verify' })
  try {
    const { records, faults } = await verifyRecords(owner)
    const revisions = await verifyRevisions(owner)
    const drawn = await verifyDrawn(owner)
    return {
      notes: [
        `${records} records compared with the last revision of each, ${revisions.held} revisions with what the chain holds of them, ${drawn.drawn} parts with the reports that they were drawn from.`,
      ],
      findings: [
        ...faults.map(({ kind, record_id, version, fields }) =>
          fields.length > 0
            ? `${kind} ${record_id}, version ${version}: not as it was written (${fields.join(', ')}).`
            : `${kind} ${record_id}: it is gone, and its revisions are not.`,
        ),
        ...revisions.faults.map(
          ({ fault, kind, record_id, version, entry_id }) =>
            `${kind} ${record_id}, revision ${version}: ${revisionWords[fault]}${entry_id === null ? '' : ` (entry ${entry_id})`}.`,
        ),
        ...drawn.faults.map(({ fault, kind, record_id }) => `${kind} ${record_id}: ${drawnWords[fault]}.`),
      ],
    }
  } finally {
    await owner.destroy()
  }
}

const faultWords = {
  missing: 'its file is gone',
  changed: 'its file is not what was received',
  record: 'its record, its file and the log do not say the same digest',
  custody: 'its custody was changed',
} as const

async function checkVault({ config, databaseUrl }: CommandContext): Promise<Outcome> {
  const owner = connectOwner(databaseUrl, { name: 'vigie verify' })
  try {
    const { items, bytes, faults, orphans } = await verifyVault(owner, openKeyring(config.dataFolder), folderStore(config.dataFolder))
    return {
      notes: [
        `${items} files, ${bytes} bytes, opened and hashed again.`,
        ...(orphans.length > 0
          ? [`${orphans.length} files belong to no item: left by uploads that were broken off, they go by themselves after eight days.`]
          : []),
        ...orphans
          .slice(0, most)
          .map(({ key, bytes: size, changed_at, kept }) => `  ${key}, ${size} bytes, ${changed_at.toISOString()}${kept ? '' : ', not whole'}`),
      ],
      findings: faults.map((one) => `${one.reference} (${one.evidence_id}): ${faultWords[one.fault]}.`),
    }
  } finally {
    await owner.destroy()
  }
}

function readArguments(args: string[]): Asked {
  try {
    return parseArgs({ args, options: { checkpoints: { type: 'string' }, key: { type: 'string' } } }).values
  } catch (cause) {
    throw plainFailure(`${(cause as Error).message.split('\n')[0]} Usage: verify ${summary.split('   ')[0]}`, cause)
  }
}

/** Runs every check and prints what holds and what does not. */
export async function run(args: string[], context: CommandContext): Promise<void> {
  const asked = readArguments(args)
  for (const { name, run: check } of checks) {
    const { notes, findings } = await check(context, asked)
    process.stdout.write(`${name}: ${findings.length === 0 ? 'nothing was changed.' : `${findings.length} ${findings.length === 1 ? 'fault' : 'faults'}.`}\n`)
    for (const line of notes) process.stdout.write(`  ${line}\n`)
    for (const line of findings.slice(0, most)) process.stdout.write(`  ✗ ${line}\n`)
    if (findings.length > most) process.stdout.write(`  … and ${findings.length - most} more.\n`)
    if (findings.length > 0) process.exitCode = 1
  }
}

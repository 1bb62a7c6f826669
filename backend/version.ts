/** The version of this server, as package.json says it. */
import { readFileSync } from 'node:fs'
import { findUp } from './find-up.ts'

const { version: said } = JSON.parse(readFileSync(findUp('package.json'), 'utf8')) as { version: string }

export const version: string = said

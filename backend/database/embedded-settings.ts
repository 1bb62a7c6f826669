/** The settings of the embedded PostgreSQL: durable, fit for a small machine, and silent about content in its own log. */
import { totalmem } from 'node:os'

/** The machine's memory, or what a container is allowed of it; in MB. */
function memory(): number {
  const allowed = process.constrainedMemory?.() ?? 0
  return (allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()) / 2 ** 20
}

const megabytes = (share: number, least: number, most: number) => `${Math.round(Math.min(most, Math.max(least, memory() * share)))}MB`

/** As arguments of `postgres`; `port` null means by socket in the database's own folder, and no network at all. `forgetful`: nothing waits for the disk, and a crash of the machine may lose all. */
export function settings(port: number | null, forgetful = false): string[] {
  const durable = forgetful ? 'off' : 'on'
  const all: Readonly<Record<string, string>> = {
    listen_addresses: port === null ? '' : '127.0.0.1',
    unix_socket_directories: port === null ? '.' : '',
    port: String(port ?? 5432),
    max_connections: '60',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',

    // What was acknowledged is on disk.
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,

    shared_buffers: megabytes(1 / 8, 128, 1024),
    effective_cache_size: megabytes(1 / 2, 256, 8192),
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',

    // Only what concerns the server itself: a statement or the detail of an error may hold a name.
    logging_collector: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    log_statement: 'none',
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A worker in a process of its own, for the test that kills it: works off the queue of the database and folder given as arguments. */
import { connect } from '../../backend/database/connection.ts'
import { workOff } from '../../backend/jobs/worker.ts'
import { createLog } from '../../backend/log.ts'

const [url = '', dataFolder = ''] = process.argv.slice(2)
await workOff({ db: connect(url, { max: 5 }), dataFolder, log: createLog('silent') })
process.exit(0)

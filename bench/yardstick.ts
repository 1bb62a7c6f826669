/** The yardstick: an Express 5 server that knows nothing of walls, forms or histories. It inserts the JSON it gets, and answers named queries with their rows. */
import express from 'express'
import pg from 'pg'

const { BENCH_URL, BENCH_QUERIES, BENCH_PORT } = process.env
const queries = JSON.parse(BENCH_QUERIES ?? '{}') as Record<string, { text: string; values?: unknown[] }>
const pool = new pg.Pool({ connectionString: BENCH_URL, max: 20 })
const app = express()

app.post('/insert', express.json(), async (request, response) => {
  const { rows } = await pool.query('insert into bare (body) values ($1) returning id', [JSON.stringify(request.body)])
  response.status(201).json(rows[0])
})

app.get('/query/:name', async (request, response) => {
  const query = queries[request.params.name]
  if (!query) return void response.sendStatus(404)
  const { rows } = await pool.query({ ...query, values: query.values ?? [] })
  response.json(rows)
})

app.listen(Number(BENCH_PORT), '127.0.0.1', () => process.send?.('ready'))

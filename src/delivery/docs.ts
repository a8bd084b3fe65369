import { createRequire } from 'node:module'
import path from 'node:path'
import { Router } from 'express'
import { BASE } from './content'

const ASSETS = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js']

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Content API</title>
<link rel="stylesheet" href="${BASE}/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="${BASE}/docs/swagger-ui-bundle.js"></script>
<script src="${BASE}/docs/start.js"></script>
</body>
</html>
`

const START = `window.ui = SwaggerUIBundle({ url: '${BASE}/openapi.json', dom_id: '#swagger-ui', deepLinking: true })\n`

/** The Content API's documentation as a page; all of it comes from this portal. */
export function docs(): Router {
  const router = Router({ strict: true, caseSensitive: true })
  router.get(`${BASE}/docs`, (_req, res) => {
    res.type('html').send(PAGE)
  })
  router.get(`${BASE}/docs/start.js`, (_req, res) => {
    res.type('js').send(START)
  })
  for (const file of FILES) {
    router.get(`${BASE}/docs/${file}`, (_req, res) => {
      res.sendFile(path.join(ASSETS, file), { maxAge: '1d' })
    })
  }
  return router
}

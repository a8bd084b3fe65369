import { createRequire } from 'node:module'
import path from 'node:path'
import { Router } from 'express'
import { BASE } from './content'

export const DOCS = `${BASE}/docs`

const ASSETS = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js']

/** Swagger UI sets styles on elements, and draws its icons from `data:`; scripts come from files of ours alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Content API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${DOCS}/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="${DOCS}/swagger-ui-bundle.js"></script>
<script src="${DOCS}/start.js"></script>
</body>
</html>
`

/** Without `validatorUrl: null` the page asks a host outside what it thinks of the document. */
const START = `window.ui = SwaggerUIBundle({
  url: '${BASE}/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
})
`

const MAX_AGE = 'public, max-age=3600'

/** The Content API's documentation as a page; all of it comes from this portal. */
export function docs(): Router {
  const router = Router({ strict: true, caseSensitive: true })
  const texts = [
    { place: '', type: 'html', text: PAGE },
    { place: '/start.js', type: 'js', text: START },
  ]
  for (const { place, type, text } of texts) {
    router.get(`${DOCS}${place}`, (_req, res) => {
      res.setHeader('Content-Security-Policy', POLICY)
      res.setHeader('X-Content-Type-Options', 'nosniff')
      res.setHeader('Cache-Control', MAX_AGE)
      res.type(type).send(text)
    })
  }
  for (const file of FILES) {
    router.get(`${DOCS}/${file}`, (_req, res, next) => {
      res.setHeader('X-Content-Type-Options', 'nosniff')
      res.setHeader('Cache-Control', MAX_AGE)
      res.sendFile(file, { root: ASSETS, cacheControl: false }, (error) => error && next(error))
    })
  }
  return router
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { openDelivery } from '../../../src/delivery'

/** Asks a delivery over HTTP, as a front end does. */
export async function ask(
  delivery: Pick<ReturnType<typeof openDelivery>, 'router'>,
  path: string,
): Promise<{ status: number; headers: Headers; body: string }> {
  const server = createServer(express().use(delivery.router))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    return { status: response.status, headers: response.headers, body: await response.text() }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

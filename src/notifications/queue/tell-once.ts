import type { PayloadRequest } from 'payload'
import { type Happened, queueFor } from './queue-notice'
import type { Recipient } from './recipient'

const isTold = async (req: PayloadRequest, key: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({ collection: 'mails', where: { key: { equals: key } }, req })
  return totalDocs > 0
}

/** Tells somebody something that the clock comes by again and again. Another process may be faster: its row with the same key is as good as ours. */
export async function tellOnce(
  req: PayloadRequest,
  happened: Happened,
  to: Recipient | 'chat',
): Promise<void> {
  if (await isTold(req, `${happened.once}/${to === 'chat' ? 'chat' : to.id}`)) return
  try {
    await queueFor(req, happened, to)
  } catch (error) {
    if ((error as Error).name !== 'ValidationError') throw error
  }
}

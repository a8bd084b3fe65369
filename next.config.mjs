import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  // One module graph with the server that hosts Next: see docs/decisions/0002-one-process-one-payload.md.
  serverExternalPackages: ['payload', '@payloadcms/graphql', '@payloadcms/translations'],
  // `npm test` checks the types of the whole house; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Its optimiser keeps pictures on disk, where they would outlive a withdrawal.
  images: { unoptimized: true },
}

const withNewsroom = withPayload(nextConfig, { devBundleServerPackages: false })

/** @type {import('next').NextConfig} */
export default {
  ...withNewsroom,
  // Payload asks for the reader's colour scheme on every page; a browser then asks for each page twice. The site needs no such thing.
  headers: async () =>
    ((await withNewsroom.headers?.()) ?? []).map((rule) => ({
      ...rule,
      source: rule.source === '/:path*' ? '/admin/:path*' : rule.source,
    })),
}

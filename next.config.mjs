import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  // One module graph with the server that hosts Next: see docs/decisions/0002-one-process-one-payload.md.
  serverExternalPackages: ['payload', '@payloadcms/graphql', '@payloadcms/translations'],
  // `npm test` checks the types of the whole house; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
}

export default withPayload(nextConfig, { devBundleServerPackages: false })

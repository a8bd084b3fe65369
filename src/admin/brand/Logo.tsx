import { Icon } from './Icon'

export const Logo = () => (
  <span
    style={{ display: 'inline-flex', alignItems: 'center', gap: '0.6rem', fontSize: '2rem', fontWeight: 700 }}
  >
    <Icon />
    <span style={{ letterSpacing: '-0.03em' }}>Greenlight</span>
  </span>
)

import * as migration_20261124_044329_initial from './20261124_044329_initial';
import * as migration_20261125_024602_newsroom from './20261125_024602_newsroom';
import * as migration_20261125_113905_evidence from './20261125_113905_evidence';

export const migrations = [
  {
    up: migration_20261124_044329_initial.up,
    down: migration_20261124_044329_initial.down,
    name: '20261124_044329_initial',
  },
  {
    up: migration_20261125_024602_newsroom.up,
    down: migration_20261125_024602_newsroom.down,
    name: '20261125_024602_newsroom',
  },
  {
    up: migration_20261125_113905_evidence.up,
    down: migration_20261125_113905_evidence.down,
    name: '20261125_113905_evidence'
  },
];

import * as migration_20261124_044329_initial from './20261124_044329_initial';

export const migrations = [
  {
    up: migration_20261124_044329_initial.up,
    down: migration_20261124_044329_initial.down,
    name: '20261124_044329_initial'
  },
];

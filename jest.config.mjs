export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/setup.ts',
  // What runs is CommonJS, and a package of modules only is made into that too.
  transform: { '\\.ts$|toml-eslint-parser/.+\\.mjs$': '<rootDir>/test/transform.mjs' },
  transformIgnorePatterns: ['/node_modules/(?!toml-eslint-parser/)'],
  reporters: ['default', '<rootDir>/test/reporter.mjs'],
}

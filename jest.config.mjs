export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/setup.ts',
  transform: { '\\.ts$': '<rootDir>/test/transform.mjs' },
  reporters: ['default', '<rootDir>/test/reporter.mjs'],
}

import { CAMPAIGN_EVENT_TYPES, DISPATCH_EVENT_TYPES } from '#domain';
import { codeFiles, read } from './project-files.js';

const writers = codeFiles
  .filter((path) => /^libs\/(domain|application)\/src\//.test(path) && !path.endsWith('.spec.ts'))
  .map(read)
  .join('\n');
const isWritten = (type: string): boolean => new RegExp(`type: '${type}'`).test(writers);

describe('the vocabulary of the journal', () => {
  it('is read here as it is written', () => {
    expect([isWritten('dispatchAcknowledged'), isWritten('neverHappened')]).toEqual([true, false]);
  });

  it('has no word that nothing writes', () => {
    const unused = [...DISPATCH_EVENT_TYPES, ...CAMPAIGN_EVENT_TYPES].filter(
      (type) => !isWritten(type),
    );
    expect(unused).toEqual([]);
  });

  it('is read through the shapes of its types, never past them', () => {
    const past = codeFiles.filter(
      (path) =>
        /^(libs|apps|activities|workflows)\//.test(path) &&
        !path.startsWith('libs/domain/src/replay/') &&
        /\bevent\.data\[/.test(read(path)),
    );
    expect(past).toEqual([]);
  });
});

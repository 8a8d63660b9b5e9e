/**
 * A press that a busy machine loses, between a mouse going down and up, is no fault of the product: a browser test that fails
 * is run once more, and what it failed with first is printed. What is broken fails twice.
 */
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });

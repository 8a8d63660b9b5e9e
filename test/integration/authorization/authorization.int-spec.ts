import { startCampaignApi, type CampaignApi } from '../campaign-fixture.js';
import { ELSEWHERE, MATRIX, ROLES } from './matrix.js';
import { routesOf } from './routes.js';
import { payloadOf, stagedScene, type StagedScene } from './staged-scene.js';

const isAllowed = (status: number): boolean => status < 400 || status === 409 || status === 503;

describe('who may do what to a running campaign', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());

  it('has a row for every route, and no row without one', () => {
    const known = new Set<string>(MATRIX.map((row) => row.route));
    const routes = routesOf(api.app);
    const forgotten = routes.filter(
      (route) => !known.has(route) && !ELSEWHERE.some((pattern) => pattern.test(route)),
    );
    expect(forgotten).toEqual([]);
    expect([...known].filter((route) => !routes.includes(route))).toEqual([]);
  });

  it.each(MATRIX)('$route', async ({ route, query = '', stage, body, ifMatch, status }) => {
    const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT', string];
    const shared = await stagedScene(api, stage);
    const answers: Partial<Record<(typeof ROLES)[number], number>> = {};
    for (const role of ROLES) {
      const mayChange = method !== 'GET' && isAllowed(status[role]);
      const scene: StagedScene = mayChange ? await stagedScene(api, stage) : shared;
      const before = await scene.footprint();
      const { headers, body: payload } = payloadOf(path, scene.bodyOf(body));
      const answer = await api.call({
        method,
        url: `${scene.urlOf(path)}${query}`,
        as: scene.credentialOf(role),
        headers,
        ...(payload === undefined ? {} : { body: payload }),
        ...(ifMatch === undefined ? {} : { ifMatch: await scene.versionOf(path) }),
      });
      answers[role] = answer.status;
      // A refusal and a read leave no trace.
      if (!mayChange) expect(await scene.footprint()).toEqual(before);
    }
    expect(answers).toEqual(status);
  });
});

import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createDraft, type Clock } from '#application';
import { CommandRunner } from '../../http/command-runner.js';
import { Id } from '../../http/path-id.js';
import type { ApiRequest } from '../../http/request.js';
import { CLOCK } from '../../tokens.js';
import { PageDoor } from '../door/page-door.js';
import { Pages } from '../door/page-route.js';
import { showWork } from './show-work.js';

/** Begins a document that passes work on; it goes on in the app, where drafts are reviewed. */
@Pages()
@Controller('work/:id/cascade')
export class CascadePageController {
  public constructor(
    public readonly door: PageDoor,
    public readonly runner: CommandRunner,
    @Inject(CLOCK) public readonly clock: Clock,
  ) {}

  @Post()
  public begin(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Id() assignmentId: string,
  ): Promise<string> {
    let draftId = '';
    return this.door.act(
      { request, reply },
      {
        form: 'cascade',
        run: async () => {
          const input = { from: 'assignment', assignmentId } as const;
          draftId = (await this.runner.run(request, createDraft, input)).id;
        },
        to: () => `/campaigns/${draftId}/review`,
        again: (refused, visitor) =>
          showWork(this, request, assignmentId, { visitor, refused, done: undefined }),
      },
    );
  }
}

import { Module } from '@nestjs/common';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.js';
import { WebhooksController } from './webhooks.controller.js';

/** Other programs that are told of events. */
@Module({ controllers: [WebhooksController, WebhookDeliveriesController] })
export class WebhooksModule {}

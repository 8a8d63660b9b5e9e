import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const PATH = 'path';
const METHOD = 'method';

const asList = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/')}`;

/** Every route of the application, `GET /api/v1/work`, from the controllers themselves. */
export function routesOf(app: NestFastifyApplication): readonly string[] {
  const routes = new Set<string>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      // Descriptors: reading a getter of a prototype would run it on nobody.
      const members = Object.getOwnPropertyDescriptors(metatype.prototype as object);
      for (const { value: handler } of Object.values<PropertyDescriptor>(members)) {
        if (typeof handler !== 'function') continue;
        const method: unknown = Reflect.getMetadata(METHOD, handler as object);
        if (typeof method !== 'number') continue;
        for (const base of asList(Reflect.getMetadata(PATH, metatype))) {
          for (const path of asList(Reflect.getMetadata(PATH, handler as object))) {
            routes.add(`${RequestMethod[method]} ${joined(base, path)}`);
          }
        }
      }
    }
  }
  return [...routes].sort();
}

import { Param } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ApplicationError } from '#application';
import { idSchema } from '#contracts/http';
import { REQUEST_FAULTS } from '#wording';

/** A uuid in the path; what is none cannot be anything of ours. */
class PathId implements PipeTransform<string, string> {
  public constructor(private readonly name: string) {}

  public transform(value: string): string {
    if (idSchema.safeParse(value).success) return value;
    throw new ApplicationError('VALIDATION_FAILED', {}, [
      { in: 'path', pointer: `/${this.name}`, detail: REQUEST_FAULTS.uuid },
    ]);
  }
}

/** `@Id() id: string`. @throws ApplicationError VALIDATION_FAILED when it is no uuid. */
export const Id = (name = 'id') => Param(name, new PathId(name));

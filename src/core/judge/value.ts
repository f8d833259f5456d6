import { z } from 'zod';

/*
 * Python values as they cross from a runner: JSON, with an object of one key where JSON has no word for the type. The
 * Python side of it is src/sandbox/python_values.py.
 */

export type PythonFloat = number | 'nan' | 'inf' | '-inf';
export type PythonValue =
  | null
  | boolean
  | string
  /** An int that fits exactly. */
  | number
  | readonly PythonValue[]
  | { readonly int: string }
  | { readonly float: PythonFloat }
  | { readonly tuple: readonly PythonValue[] }
  | { readonly set: readonly PythonValue[] }
  | { readonly dict: readonly (readonly [PythonValue, PythonValue])[] }
  /** A NumPy array; data in row-major order. */
  | {
      readonly array: {
        readonly dtype: string;
        readonly shape: readonly number[];
        readonly data: readonly PythonValue[];
      };
    }
  /** A pandas data frame, column by column; a series is a frame of one column. */
  | {
      readonly frame: {
        readonly columns: readonly string[];
        readonly index: readonly PythonValue[];
        readonly data: readonly (readonly PythonValue[])[];
      };
    }
  /** A binary tree level by level, null where a child is missing, without trailing nulls. */
  | { readonly tree: readonly PythonValue[] }
  /** A linked list. */
  | { readonly linked: readonly PythonValue[] }
  /** Anything else, as Python prints it. */
  | { readonly opaque: { readonly type: string; readonly shows: string } };

const pythonFloat = z.union([z.number(), z.enum(['nan', 'inf', '-inf'])]);

export const pythonValueSchema: z.ZodType<PythonValue> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.string(),
    z.int(),
    z.array(pythonValueSchema),
    z.strictObject({ int: z.string().regex(/^-?\d{1,10000}$/) }),
    z.strictObject({ float: pythonFloat }),
    z.strictObject({ tuple: z.array(pythonValueSchema) }),
    z.strictObject({ set: z.array(pythonValueSchema) }),
    z.strictObject({ dict: z.array(z.tuple([pythonValueSchema, pythonValueSchema])) }),
    z.strictObject({
      array: z.strictObject({
        dtype: z.string().max(40),
        shape: z.array(z.int().min(0)).max(32),
        data: z.array(pythonValueSchema),
      }),
    }),
    z.strictObject({
      frame: z.strictObject({
        columns: z.array(z.string()),
        index: z.array(pythonValueSchema),
        data: z.array(z.array(pythonValueSchema)),
      }),
    }),
    z.strictObject({ tree: z.array(pythonValueSchema) }),
    z.strictObject({ linked: z.array(pythonValueSchema) }),
    z.strictObject({ opaque: z.strictObject({ type: z.string().max(200), shows: z.string().max(4_000) }) }),
  ]),
);

/** The package has no types; these are the options used here. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  type Component<Props = Readonly<Record<string, unknown>>> = (props: Props) => unknown;
  type WrapComponent = (
    original: Component,
    system: {
      readonly React: {
        createElement(
          type: string | Component,
          props: Readonly<Record<string, unknown>> | null,
          ...children: readonly unknown[]
        ): unknown;
      };
    },
  ) => Component;
  interface SwaggerUIOptions {
    readonly url: string;
    readonly domNode: HTMLElement | null;
    readonly deepLinking: boolean;
    /** How deep schemas are open below the operations; 0: their names. */
    readonly defaultModelsExpandDepth: number;
    readonly filter: boolean;
    /** Methods that have "Try it out". */
    readonly supportedSubmitMethods: readonly string[];
    readonly validatorUrl: string | null;
    readonly plugins: readonly {
      readonly wrapComponents: Readonly<Record<string, WrapComponent>>;
    }[];
  }
  // eslint-disable-next-line no-restricted-syntax -- as the package does
  export default function SwaggerUI(options: SwaggerUIOptions): void;
}

import type { InferenceSession, Tensor, TensorConstructor } from "onnxruntime-web";
import { hasVnni } from "./has-vnni.ts";

/** `native`: onnxruntime-node; `wasm`: onnxruntime-web, four to five times slower, wherever Node runs. */
export type RuntimeName = "native" | "wasm";

export interface OnnxRuntime {
  readonly name: RuntimeName;
  /** The package that runs: "onnxruntime-node 1.30.0". */
  readonly label: string;
  readonly Tensor: TensorConstructor;
  /** One thread a session: many sessions run beside each other. */
  open(model: Uint8Array): Promise<InferenceSession>;
}

export type { InferenceSession, Tensor };

/**
 * Without VNNI instructions, products of 8-bit numbers are summed in 16 bits that overflow: this keeps them whole. With
 * them it would only take half of the speed.
 */
const EXACT_SUMS = { session: { x64quantprecision: "1" } };

/** The runtime asked for, else the native one where its library loads, else wasm. Throws where the one asked for does not load. */
export async function loadRuntime(wanted: RuntimeName | "auto" = "auto"): Promise<OnnxRuntime> {
  if (wanted === "wasm") return loadWasm();
  try {
    return await loadNative();
  } catch (error) {
    if (wanted === "auto") return loadWasm();
    throw new Error(
      `onnxruntime-node does not load here (${(error as Error).message}): leave out --runtime native, and wasm runs instead`,
    );
  }
}

async function loadNative(): Promise<OnnxRuntime> {
  const { InferenceSession, Tensor, env } = await import("onnxruntime-node");
  return {
    name: "native",
    label: `onnxruntime-node ${env.versions.node ?? ""}`.trimEnd(),
    Tensor,
    open: (model) =>
      InferenceSession.create(model, {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        logSeverityLevel: 3,
        ...(hasVnni() ? {} : { extra: EXACT_SUMS }),
      }),
  };
}

async function loadWasm(): Promise<OnnxRuntime> {
  const { InferenceSession, Tensor, env } = await import("onnxruntime-web");
  env.wasm.numThreads = 1;
  return {
    name: "wasm",
    label: `onnxruntime-web ${env.versions.web ?? ""} (wasm)`,
    Tensor,
    open: (model) => InferenceSession.create(model, { executionProviders: ["wasm"], logSeverityLevel: 3 }),
  };
}

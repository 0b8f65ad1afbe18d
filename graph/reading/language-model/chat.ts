import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod/mini";

/** An endpoint that speaks OpenAI's chat completions: Ollama, vLLM, a cloud. */
export interface ChatEndpoint {
  /** Up to and without "/chat/completions": "http://localhost:11434/v1". */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** For one answer. */
  readonly timeLimitMs?: number;
  /** How often a call is tried again after 429, 5xx, a time-out or a lost connection. */
  readonly retries?: number;
  /** Before the first retry; doubled for each after it. */
  readonly firstPauseMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ChatQuestion {
  readonly instructions: string;
  readonly text: string;
  /** The name and JSON schema of the answer. */
  readonly answer: { readonly name: string; readonly schema: object };
}

/** The endpoint cannot be used, in words for people. Never holds the key. */
export class LanguageModelError extends Error {
  override readonly name = "LanguageModelError";
}

/** The endpoint answered, but with nothing that can be used: a refusal, cut off, no JSON. */
export class UnusableAnswer extends Error {
  override readonly name = "UnusableAnswer";
}

const TIME_LIMIT_MS = 120_000;
const RETRIES = 4;
const FIRST_PAUSE_MS = 1_000;
/** A server that asks for a longer pause is not waited for. */
const LONGEST_PAUSE_MS = 60_000;
/** As much of a server's error as is repeated. UTF-16 units. */
const SHOWN = 300;

const COMPLETION = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.nullish(z.string()),
        message: z.object({ content: z.nullish(z.string()), refusal: z.nullish(z.string()) }),
      }),
    )
    .check(z.minLength(1)),
});

/** The JSON that the model answers with. Throws LanguageModelError, or UnusableAnswer; an AbortError where `signal` fired. */
export async function askChat(endpoint: ChatEndpoint, question: ChatQuestion): Promise<unknown> {
  const { retries = RETRIES, firstPauseMs = FIRST_PAUSE_MS, signal } = endpoint;
  let temperature: number | undefined = 0;
  for (let attempt = 0; ; attempt++) {
    const result = await tryOnce(endpoint, question, temperature);
    if ("body" in result) return answerOf(result.body);
    if (temperature !== undefined && isAboutTemperature(result.reason)) {
      temperature = undefined;
      continue;
    }
    if (!result.again || attempt >= retries) throw failure(endpoint, result.reason);
    const pause = Math.max(firstPauseMs * 2 ** attempt, result.pauseMs ?? 0);
    if (pause > LONGEST_PAUSE_MS) throw failure(endpoint, `${result.reason}; it asks to wait ${pause} ms`);
    await sleep(pause, undefined, signal ? { signal } : {});
  }
}

function isAboutTemperature(reason: string): boolean {
  return reason.startsWith("HTTP 400") && reason.includes("temperature");
}

type Attempt =
  | { readonly body: string }
  | { readonly again: boolean; readonly reason: string; readonly pauseMs?: number };

async function tryOnce(
  endpoint: ChatEndpoint,
  question: ChatQuestion,
  temperature: number | undefined,
): Promise<Attempt> {
  const { url, key, timeLimitMs = TIME_LIMIT_MS, signal } = endpoint;
  const limit = AbortSignal.timeout(timeLimitMs);
  try {
    const response = await fetch(`${url.replace(/\/$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify(requestOf(endpoint.model, question, temperature)),
      redirect: "error",
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const body = await response.text();
    if (response.ok) return { body };
    const again = response.status === 429 || response.status >= 500;
    const seconds = Number(response.headers.get("retry-after") ?? 0);
    const pauseMs = Number.isFinite(seconds) ? seconds * 1000 : 0;
    return { again, pauseMs, reason: `HTTP ${response.status}: ${body}` };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (limit.aborted) return { again: true, reason: `no answer within ${timeLimitMs / 1000} s` };
    const { message, cause } = error as Error;
    return { again: true, reason: cause instanceof Error ? cause.message || message : message };
  }
}

/** Models that reason refuse a temperature. */
function requestOf(
  model: string,
  { instructions, text, answer }: ChatQuestion,
  temperature: number | undefined,
): object {
  return {
    model,
    temperature,
    stream: false,
    messages: [
      { role: "system", content: instructions },
      { role: "user", content: text },
    ],
    response_format: { type: "json_schema", json_schema: { ...answer, strict: true } },
  };
}

function answerOf(body: string): unknown {
  const completion = COMPLETION.safeParse(jsonOf(body));
  const choice = completion.success ? completion.data.choices[0] : undefined;
  if (!choice) throw new UnusableAnswer("its answer is no chat completion");
  if (choice.message.refusal) throw new UnusableAnswer("it refuses to answer");
  if (choice.finish_reason === "length") throw new UnusableAnswer("its answer was cut off");
  const answer = jsonOf(choice.message.content ?? "");
  if (answer === undefined) throw new UnusableAnswer("its answer is not JSON");
  return answer;
}

/** Undefined where `text` is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Servers repeat the key that they were sent. */
function failure({ url, key, model }: ChatEndpoint, reason: string): LanguageModelError {
  const safe = key ? reason.replaceAll(key, "[key]") : reason;
  const shown = safe.slice(0, SHOWN).replace(/\s{1,20}/g, " ");
  return new LanguageModelError(
    `the language model ${model} at ${hostOf(url)} gives no answer (${shown}): check its address, its name and the key`,
  );
}

/** "localhost:11434". Throws LanguageModelError where `url` is no address of a web server. */
export function hostOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password)
    throw new LanguageModelError(
      "the language model's address must be http:// or https:// without a password in it, such as http://localhost:11434/v1",
    );
  return parsed.host;
}

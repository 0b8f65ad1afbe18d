import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** What the look of an edge may say beside colour and size. */
export interface RelationLook {
  /** How far its middle bends from the straight line, in pixels (relation-curve.ts). */
  readonly bend: number;
  readonly dashed: boolean;
  /** At which ends an arrow head stands. */
  readonly head: "none" | "source" | "target" | "both";
}

/** The curve is cut into as many straight pieces; a straight one needs them as well, since one draw call draws all. */
const PIECES = 10;

const VERTEX_SHADER = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute float a_thickness;
attribute float a_bend;
attribute float a_dashed;
attribute vec2 a_heads;
attribute vec3 a_vertex;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dashed;
const float bias = 255.0 / 254.0;

vec2 pixels(vec2 point) {
  return (u_matrix * vec3(point, 1)).xy * u_viewport / 2.0;
}

void main() {
  vec2 from = pixels(a_source);
  vec2 to = pixels(a_target);
  vec2 way = to - from;
  float length_ = max(length(way), 0.001);
  vec2 normal = vec2(-way.y, way.x) / length_;
  vec2 middle = (from + to) / 2.0 + normal * a_bend * 2.0;
  float half_ = max(a_thickness / u_sizeRatio, 0.8) / 2.0;
  vec2 headLength = a_heads * (5.0 + 3.0 * half_);
  vec2 gap = a_radii / u_sizeRatio + vec2(1.0) * step(0.5, a_heads);
  // Where the line begins and ends, and where the tips of its heads are, as parts of the way.
  vec2 tips = vec2(gap.x, length_ - gap.y) / length_;
  vec2 ends = vec2(gap.x + headLength.x, length_ - gap.y - headLength.y) / length_;
  float isHead = step(0.5, abs(a_vertex.z));
  float isTarget = step(0.5, a_vertex.z);
  float end = mix(ends.x, ends.y, isTarget);
  float tip = mix(tips.x, tips.y, isTarget);
  float t = mix(mix(ends.x, ends.y, a_vertex.x), mix(end, tip, a_vertex.x), isHead);
  vec2 point = (1.0 - t) * (1.0 - t) * from + 2.0 * t * (1.0 - t) * middle + t * t * to;
  vec2 tangent = normalize((1.0 - t) * (middle - from) + t * (to - middle));
  vec2 side = vec2(-tangent.y, tangent.x);
  #ifdef PICKING_MODE
  float reach = max(half_, 4.0);
  v_color = a_id;
  #else
  float reach = half_ + 0.7;
  v_color = a_color;
  #endif
  float hasHead = mix(a_heads.x, a_heads.y, isTarget);
  float wing = (3.0 + 1.6 * half_) * (1.0 - a_vertex.x) * hasHead;
  point += side * a_vertex.y * mix(reach, wing, isHead);
  gl_Position = vec4(point * 2.0 / u_viewport, 0, 1);
  // A line without room between its nodes is not drawn.
  if (ends.x >= ends.y) gl_Position = vec4(2, 2, 0, 1);
  v_across = a_vertex.y * reach * (1.0 - isHead);
  v_half = mix(half_, 100.0, isHead);
  v_along = t * length_;
  v_dashed = a_dashed * (1.0 - isHead);
  v_color.a *= bias;
}`;

const FRAGMENT_SHADER = /*glsl*/ `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dashed;
void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  if (v_dashed > 0.5 && mod(v_along, 7.0) > 4.5) discard;
  gl_FragColor = v_color * (1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across)));
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const UNIFORMS = ["u_matrix", "u_viewport", "u_sizeRatio"] as const;

/** Of each vertex: how far along, on which side, and whether it belongs to the line (0) or a head (−1 source, 1 target). */
function vertices(): number[][] {
  const line = Array.from({ length: PIECES }, (_, k) => {
    const [near, far] = [k / PIECES, (k + 1) / PIECES];
    return [
      [near, -1, 0],
      [near, 1, 0],
      [far, 1, 0],
      [near, -1, 0],
      [far, 1, 0],
      [far, -1, 0],
    ];
  }).flat();
  const heads = [-1, 1].flatMap((end) => [
    [0, -1, end],
    [0, 1, end],
    [1, 0, end],
  ]);
  return [...line, ...heads];
}

/** A relation drawn as a line of pixels: straight or bent, whole or dashed, with heads where it has a direction. */
export const RelationProgram: EdgeProgramType = class extends EdgeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    const data = vertices();
    return {
      VERTICES: data.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES as WebGLRenderingContext["TRIANGLES"],
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_source", size: 2, type: FLOAT },
        { name: "a_target", size: 2, type: FLOAT },
        { name: "a_radii", size: 2, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_bend", size: 1, type: FLOAT },
        { name: "a_dashed", size: 1, type: FLOAT },
        { name: "a_heads", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_vertex", size: 3, type: FLOAT }],
      CONSTANT_DATA: data,
    };
  }

  override processVisibleItem(
    index: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<RelationLook>,
  ) {
    const { head = "none", bend = 0, dashed = false } = data;
    this.array.set(
      [
        source.x,
        source.y,
        target.x,
        target.y,
        source.size,
        target.size,
        data.size,
        bend,
        dashed ? 1 : 0,
        head === "source" || head === "both" ? 1 : 0,
        head === "target" || head === "both" ? 1 : 0,
        floatColor(data.color),
        index,
      ],
      startIndex,
    );
  }

  override setUniforms(
    { matrix, width, height, sizeRatio }: RenderParams,
    { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>,
  ) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    gl.uniform2f(uniformLocations.u_viewport, width, height);
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
  }
};

import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** A corner: its direction in radians, counted from the right against the clock, and its distance in radii. */
type Corner = readonly [angle: number, reach: number];

const VERTEX_SHADER = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;
attribute float a_reach;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_cameraAngle;
uniform float u_correctionRatio;
varying vec4 v_color;
const float bias = 255.0 / 254.0;
void main() {
  float size = a_size * a_reach * u_correctionRatio / u_sizeRatio * 2.0;
  float angle = a_angle + u_cameraAngle;
  vec2 position = a_position + size * vec2(cos(angle), sin(angle));
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT_SHADER = /*glsl*/ `
precision mediump float;
varying vec4 v_color;
void main(void) {
  gl_FragColor = v_color;
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_cameraAngle", "u_matrix"] as const;

/** A node drawn as a convex polygon, cut into triangles that share its first corner. After @sigma/node-square (MIT). */
function polygonProgram(corners: readonly Corner[]): NodeProgramType {
  const triangles = corners
    .slice(2)
    .flatMap((corner, index) => [corners[0], corners[index + 1], corner] as Corner[]);

  return class extends NodeProgram<(typeof UNIFORMS)[number]> {
    override getDefinition() {
      return {
        VERTICES: triangles.length,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES as WebGLRenderingContext["TRIANGLES"],
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: "a_angle", size: 1, type: FLOAT },
          { name: "a_reach", size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: triangles.map((corner) => [...corner]),
      };
    }

    override processVisibleItem(index: number, startIndex: number, data: NodeDisplayData) {
      this.array.set([data.x, data.y, data.size, floatColor(data.color), index], startIndex);
    }

    override setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>,
    ) {
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_cameraAngle, params.cameraAngle);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    }
  };
}

const turns = (...parts: readonly number[]) => parts.map((part) => part * 2 * Math.PI);
const regular = (reach: number, angles: readonly number[]) => angles.map((angle): Corner => [angle, reach]);

/** Corners lie further out than a circle's rim, so that all kinds cover about the same area. */
export const SquareProgram = polygonProgram(regular(1.25, turns(1 / 8, 3 / 8, 5 / 8, 7 / 8)));
export const DiamondProgram = polygonProgram(regular(1.3, turns(0, 1 / 4, 1 / 2, 3 / 4)));
export const TriangleProgram = polygonProgram(regular(1.45, turns(1 / 4, 1 / 4 + 1 / 3, 1 / 4 + 2 / 3)));

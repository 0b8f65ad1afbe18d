# The explorer, and the newsgraph command. Small: what builds the page stays in the first stage.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json vite.config.ts ./
COPY graph graph
COPY src src
COPY scripts scripts
RUN npm run build:web && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/tsconfig.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/graph graph
COPY --from=build /app/src src
COPY --from=build /app/scripts scripts
COPY --from=build /app/dist dist
USER node
EXPOSE 8080
CMD ["node", "scripts/newsgraph.mjs", "serve", "--host", "0.0.0.0", "--port", "8080"]

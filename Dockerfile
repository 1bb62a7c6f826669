# One image, one process, no root. The embedded PostgreSQL lives in the volume; DATABASE_URL uses another instead.
FROM node:24-bookworm-slim AS build
WORKDIR /vigie
COPY . .
RUN node backend/commands/prepare.mjs && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
RUN useradd --system --create-home --home-dir /data vigie && chmod 700 /data
WORKDIR /vigie
COPY --from=build /vigie/package.json ./
COPY --from=build /vigie/node_modules ./node_modules
COPY --from=build /vigie/dist ./dist
USER vigie
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 VIGIE_DATA=/data/vigie
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/backend/server.js"]

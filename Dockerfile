# One image that serves the API and the client.

FROM node:20-bookworm-slim AS client
WORKDIR /build/client
COPY client/package.json client/package-lock.json client/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY client ./
COPY docs/api ../docs/api
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS server
WORKDIR /build
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig ./
COPY src src
COPY --from=client /build/src/Crm.Api/wwwroot src/Crm.Api/wwwroot
RUN dotnet publish src/Crm.Api --configuration Release --output /app --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The system's SQLite is the one that security updates reach.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends libsqlite3-0 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=server /app ./
COPY crm ./
RUN ln -s /app/crm /usr/local/bin/crm && mkdir /data && chown "$APP_UID" /data
ENV Server__Address=0.0.0.0 Server__Port=5080 Data__Folder=/data ASPNETCORE_HTTP_PORTS=
USER $APP_UID
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["/app/crm"]

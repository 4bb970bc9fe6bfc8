# The web application and the command, on Microsoft's images of .NET 10 (Ubuntu).
#   docker build --build-arg IMAGES=<where you get Microsoft's .NET images>/dotnet -t adcontrol .
#   docker run -p 5080:5080 -v adcontrol:/data adcontrol
ARG IMAGES
FROM ${IMAGES}/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/AdControl.Server -c Release -o /app/server \
 && dotnet publish src/AdControl.Cli -c Release -o /app/command

FROM ${IMAGES}/aspnet:10.0
# What reads documents (PDF, scans) and writes PDF/A.
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends poppler-utils tesseract-ocr tesseract-ocr-fra tesseract-ocr-osd libreoffice-writer-nogui \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
RUN mkdir /data && chown "$APP_UID" /data \
 && printf '#!/bin/sh\nexec dotnet /app/command/AdControl.Cli.dll "$@"\n' > /usr/local/bin/adcontrol && chmod 755 /usr/local/bin/adcontrol
USER $APP_UID
ENV ADCONTROL_DATA=/data HOME=/tmp DOTNET_CLI_TELEMETRY_OPTOUT=1
VOLUME /data
EXPOSE 5080
# Half a minute for what was begun; give the container more: docker stop --time 45.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=6s --start-period=30s CMD ["dotnet", "/app/server/AdControl.Server.dll", "health", "http://127.0.0.1:9464"]
ENTRYPOINT ["dotnet", "/app/server/AdControl.Server.dll", "--address", "http://0.0.0.0:5080", "--internal-address", "http://127.0.0.1:9464", "--log", "json"]

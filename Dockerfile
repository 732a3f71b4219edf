FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/KnowledgeGraph.Cli -c Release -o /kg

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /kg /kg
RUN mkdir -p /inbox /state && chown app /inbox /state
USER app
ENTRYPOINT ["dotnet", "/kg/kg.dll"]

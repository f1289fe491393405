# A recipe with a mistake in almost every line; ContainersTest expects each to be told.
FROM maven:3.9-eclipse-temurin-17 AS build
RUN apt-get update && apt-get install -y nodejs npm
WORKDIR /source
COPY pom.xml .
COPY models bpmn
COPY src src
RUN mvn -B -DskipTests -DskipEverything=true package

FROM eclipse-temurin:21-jre
ENV SPRING_MAIL_PASSWORD=known
COPY --from=build /source/target/incubator-*.jar /app/couveuse.jar
EXPOSE 80
ENTRYPOINT ["java", "-jar", "/app/application.jar"]

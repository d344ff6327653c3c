-- What the ADO.NET providers of Orleans look for in PostgreSQL: a table of queries, which they read at start and from
-- then on send by key, and the tables those queries use. Names of keys, parameters (@…) and result columns are the
-- providers' (Orleans.Persistence.AdoNet and Orleans.Clustering.AdoNet 10.4); everything else is ours.
-- The single-process stand-in reads the same queries for storage.

CREATE TABLE OrleansQuery (
    QueryKey  text PRIMARY KEY,
    QueryText text NOT NULL
);

-- ---------------------------------------------------------------------------------------------------------------
-- Storage: records of grains (snapshots; a cache that may be emptied at any time).
-- A record is known by the text of its key or by two numbers, by its name, and by the service; the hashes come first
-- because they find the row quickly. Version is the record's ETag: it grows by one with every write.

CREATE TABLE OrleansStorage (
    GrainIdHash            integer   NOT NULL,
    GrainIdN0              bigint    NOT NULL,
    GrainIdN1              bigint    NOT NULL,
    GrainTypeHash          integer   NOT NULL,
    GrainTypeString        text      NOT NULL,
    GrainIdExtensionString text,
    ServiceId              text      NOT NULL,
    PayloadBinary          bytea,
    ModifiedOn             timestamptz NOT NULL DEFAULT now(),
    Version                integer   NOT NULL,
    CONSTRAINT OrleansStorage_record UNIQUE NULLS NOT DISTINCT
        (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES

('ReadFromStorageKey', $query$
SELECT PayloadBinary, Version
FROM OrleansStorage
WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
  AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
  AND GrainTypeString = @GrainTypeString
  AND GrainIdExtensionString IS NOT DISTINCT FROM @GrainIdExtensionString
  AND ServiceId = @ServiceId
$query$),

-- Without a version the record is new; with one it replaces exactly that version. The answer is the new version, or,
-- when nothing was written, the one that was given: the provider takes "unchanged" as a conflict.
('WriteToStorageKey', $query$
WITH added AS (
    INSERT INTO OrleansStorage
        (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, Version)
    SELECT @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, @GrainIdExtensionString, @ServiceId, @PayloadBinary, 1
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING Version
), replaced AS (
    UPDATE OrleansStorage
    SET PayloadBinary = @PayloadBinary, ModifiedOn = now(), Version = Version + 1
    WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
      AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
      AND GrainTypeString = @GrainTypeString
      AND GrainIdExtensionString IS NOT DISTINCT FROM @GrainIdExtensionString
      AND ServiceId = @ServiceId
      AND Version = @GrainStateVersion
    RETURNING Version
)
SELECT coalesce((SELECT Version FROM added), (SELECT Version FROM replaced), @GrainStateVersion) AS NewGrainStateVersion
$query$),

-- The row stays with its version, so that an old activation cannot write over what came after.
('ClearStorageKey', $query$
UPDATE OrleansStorage
SET PayloadBinary = NULL, ModifiedOn = now(), Version = Version + 1
WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
  AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
  AND GrainTypeString = @GrainTypeString
  AND GrainIdExtensionString IS NOT DISTINCT FROM @GrainIdExtensionString
  AND ServiceId = @ServiceId
  AND Version = @GrainStateVersion
RETURNING Version AS NewGrainStateVersion
$query$),

('DeleteStorageKey', $query$
DELETE FROM OrleansStorage
WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
  AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
  AND GrainTypeString = @GrainTypeString
  AND GrainIdExtensionString IS NOT DISTINCT FROM @GrainIdExtensionString
  AND ServiceId = @ServiceId
  AND Version = @GrainStateVersion
RETURNING Version + 1 AS NewGrainStateVersion
$query$);

-- ---------------------------------------------------------------------------------------------------------------
-- Clustering: which silos there are. Every change of a silo's row goes together with a step of the cluster's version,
-- in one statement, and only from the version the silo has seen. The queries that change answer true or false.

CREATE TABLE OrleansMembershipVersionTable (
    DeploymentId text           PRIMARY KEY,
    Timestamp    timestamptz(3) NOT NULL DEFAULT now(),
    Version      integer        NOT NULL DEFAULT 0
);

CREATE TABLE OrleansMembershipTable (
    DeploymentId text           NOT NULL REFERENCES OrleansMembershipVersionTable,
    Address      text           NOT NULL,
    Port         integer        NOT NULL,
    Generation   integer        NOT NULL,
    SiloName     text           NOT NULL,
    HostName     text           NOT NULL,
    Status       integer        NOT NULL,
    ProxyPort    integer,
    SuspectTimes text,
    StartTime    timestamptz(3) NOT NULL,
    IAmAliveTime timestamptz(3) NOT NULL,
    PRIMARY KEY (DeploymentId, Address, Port, Generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES

('InsertMembershipVersionKey', $query$
WITH added AS (
    INSERT INTO OrleansMembershipVersionTable (DeploymentId) VALUES (@DeploymentId)
    ON CONFLICT DO NOTHING
    RETURNING DeploymentId
)
SELECT EXISTS (SELECT FROM added)
$query$),

('InsertMembershipKey', $query$
WITH cluster AS (
    UPDATE OrleansMembershipVersionTable
    SET Version = Version + 1, Timestamp = now()
    WHERE DeploymentId = @DeploymentId AND Version = @Version
      AND NOT EXISTS (
          SELECT FROM OrleansMembershipTable
          WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation)
    RETURNING DeploymentId
), added AS (
    INSERT INTO OrleansMembershipTable
        (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
    SELECT DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    FROM cluster
    RETURNING DeploymentId
)
SELECT EXISTS (SELECT FROM added)
$query$),

('UpdateMembershipKey', $query$
WITH cluster AS (
    UPDATE OrleansMembershipVersionTable
    SET Version = Version + 1, Timestamp = now()
    WHERE DeploymentId = @DeploymentId AND Version = @Version
      AND EXISTS (
          SELECT FROM OrleansMembershipTable
          WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation)
    RETURNING DeploymentId
), changed AS (
    UPDATE OrleansMembershipTable silo
    SET Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
    FROM cluster
    WHERE silo.DeploymentId = cluster.DeploymentId
      AND silo.Address = @Address AND silo.Port = @Port AND silo.Generation = @Generation
    RETURNING silo.DeploymentId
)
SELECT EXISTS (SELECT FROM changed)
$query$),

('UpdateIAmAlivetimeKey', $query$
UPDATE OrleansMembershipTable
SET IAmAliveTime = @IAmAliveTime
WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation
$query$),

-- One row for the cluster's version even when the silo, or every silo, is missing: its columns are then null.
('MembershipReadRowKey', $query$
SELECT cluster.DeploymentId, silo.Address, silo.Port, silo.Generation, silo.SiloName, silo.HostName, silo.Status,
       silo.ProxyPort, silo.SuspectTimes, silo.StartTime, silo.IAmAliveTime, cluster.Version
FROM OrleansMembershipVersionTable cluster
LEFT JOIN OrleansMembershipTable silo
  ON silo.DeploymentId = cluster.DeploymentId
  AND silo.Address = @Address AND silo.Port = @Port AND silo.Generation = @Generation
WHERE cluster.DeploymentId = @DeploymentId
$query$),

('MembershipReadAllKey', $query$
SELECT cluster.DeploymentId, silo.Address, silo.Port, silo.Generation, silo.SiloName, silo.HostName, silo.Status,
       silo.ProxyPort, silo.SuspectTimes, silo.StartTime, silo.IAmAliveTime, cluster.Version
FROM OrleansMembershipVersionTable cluster
LEFT JOIN OrleansMembershipTable silo ON silo.DeploymentId = cluster.DeploymentId
WHERE cluster.DeploymentId = @DeploymentId
$query$),

('GatewaysQueryKey', $query$
SELECT Address, ProxyPort, Generation
FROM OrleansMembershipTable
WHERE DeploymentId = @DeploymentId AND Status = @Status AND ProxyPort > 0
$query$),

-- 3 is the status of a silo at work.
('CleanupDefunctSiloEntriesKey', $query$
DELETE FROM OrleansMembershipTable
WHERE DeploymentId = @DeploymentId AND IAmAliveTime < @IAmAliveTime AND Status <> 3
$query$),

('DeleteMembershipTableEntriesKey', $query$
WITH silos AS (DELETE FROM OrleansMembershipTable WHERE DeploymentId = @DeploymentId)
DELETE FROM OrleansMembershipVersionTable WHERE DeploymentId = @DeploymentId
$query$);

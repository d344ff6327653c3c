namespace CampaignHub.Api.Tests.Access;

/// <summary>
/// Who may call what, said a second time and independently of the product's own table: a wrong line there fails here. One row per
/// endpoint and method of the hub; then a sign per caller; then a body (JSON, else a file of text), or the arguments of the hub's method.
/// </summary>
/// <remarks>
/// <c>+</c> allowed, wherever it belongs; <c>o</c> allowed in the caller's own part of the org chart, 404 outside; <c>i</c> likewise, but
/// the answer refuses each record by itself; <c>0</c> 404 everywhere; <c>-</c> 403; <c>.</c> 401.
/// <para>
/// A name in braces stands for a thing that is really there, on the caller's side or on the other: in the path, one of the kind that the
/// segment before it names; elsewhere, <c>{commune}</c>, <c>{team}</c>, <c>{newTeam}</c> and so on.
/// </para>
/// </remarks>
internal static class AccessMatrix
{
    /// <summary>Callers, in the order of the signs.</summary>
    public const string Callers = "nobody device officer communeViewer provinceViewer department centre administrator";

    /// <summary>The rows.</summary>
    public const string Text = """
        GET /healthz                                            | ++++++++
        GET /readyz                                             | ++++++++
        POST /api/v1/sessions                                   | ++++++++ | {"userName":"{userName}","password":"{password}"}
        POST /api/v1/devices/activate                           | ++++++++ | {"code":"{code}","deviceName":"Máy thử"}

        GET /api/v1/public/days                                 | ++++++++
        GET /api/v1/public/days/{date}                          | 00000000
        GET /api/v1/public/awards                               | ++++++++
        GET /api/v1/public/settings                             | .-----++
        PUT /api/v1/public/settings                             | .-----++ | {"enabled":true,"showRunning":false}

        GET /api/v1/sessions/current                            | .+++++++
        GET /api/v1/program                                     | .+++++++
        GET /api/v1/communes                                    | .+++++++
        GET /api/v1/campaign-days                               | .+++++++
        GET /api/v1/campaign-days/{date}                        | .+++++++
        GET /api/v1/campaigns                                   | .+++++++
        GET /api/v1/openapi.json                                | .+++++++

        GET /api/v1/sessions                                    | .-++++++
        DELETE /api/v1/sessions                                 | .-++++++
        DELETE /api/v1/sessions/current                         | .-++++++
        DELETE /api/v1/sessions/{id}                            | .-00000+
        POST /api/v1/sessions/current/password                  | .-++++++ | {"currentPassword":"{password}","newPassword":"sông núi nước Nam"}

        POST /api/v1/check-ins                                  | .ii----- | [{checkIn}]
        POST /api/v1/check-ins/{id}/corrections                 | .ii----- | {"id":"{uuid}","reason":"Nhầm","replacement":null}
        POST /api/v1/check-ins/{id}/book                        | .-o----- | {"id":"{uuid}"}
        POST /api/v1/check-ins/{id}/decline                     | .-o----- | {"id":"{uuid}","reason":"Trùng"}
        POST /api/v1/check-ins/{id}/review                      | .-o----- | {"id":"{uuid}"}
        GET /api/v1/check-ins?commune={commune}                 | .ooo++++
        GET /api/v1/check-ins?team={team}                       | .ooo++++
        GET /api/v1/teams?commune={commune}                     | .ooo++++
        GET /api/v1/days/{date}/teams/{code}/totals             | .ooo++++
        GET /api/v1/days/{date}/communes/{code}/totals          | .0oo++++
        GET /api/v1/days/{date}/curve?commune={commune}         | .-oo++++
        GET /api/v1/days/{date}/best-earlier?commune={commune}  | .-oo++++
        GET /api/v1/teams/{code}/totals?from={date}&to={date}   | .ooo++++
        GET /api/v1/teams/{code}/target                         | .ooo++++
        PUT /api/v1/teams/{code}/target                         | .-o----+ | {"year":2026,"measure":"people","value":300}
        POST /api/v1/team-days                                  | .ii----- | {teamDay}
        GET /api/v1/team-days?commune={commune}                 | .ooo++++
        PUT /api/v1/devices/self/state                          | .+------ | {"unsent":3,"oldestAt":null,"version":"a1b2c3d4"}
        GET /api/v1/team-days?team={team}                       | .ooo++++

        POST /api/v1/difficulties                               | .ii----- | {difficulty}
        GET /api/v1/difficulties?commune={commune}              | .ooo++++
        GET /api/v1/difficulties?team={team}                    | .ooo++++
        GET /api/v1/difficulties/{id}                           | .ooo+0++
        POST /api/v1/difficulties/{id}/answer                   | .-o--0+- | {"text":"Đã rõ"}
        POST /api/v1/difficulties/{id}/escalate                 | .-o--0+- | {"reason":"Vượt thẩm quyền","to":"police"}
        POST /api/v1/difficulties/{id}/resolve                  | .-o--0+- | {}
        GET /api/v1/announcements?commune={commune}             | .ooo++++
        GET /api/v1/announcements?team={team}                   | .ooo++++
        POST /api/v1/announcements                              | .-+---+- | {"text":"Tập trung lúc 7 giờ","validUntil":"{date}T23:59:59.999+07:00"}
        DELETE /api/v1/announcements/{id}                       | .-o---+-
        GET /api/v1/materials                                   | .+++++++
        GET /api/v1/materials/{id}/file                         | .+++++++
        POST /api/v1/materials                                  | .-+--++- | {"title":"A","kind":"leaflet","language":"vi","sender":"B"}
        PUT /api/v1/materials/{id}/file?name=a.pdf              | .-0--0+- | %PDF-1.7
        POST /api/v1/materials/{id}/approve                     | .-----+- | {}
        POST /api/v1/materials/{id}/publish                     | .-----+- | {}
        POST /api/v1/materials/{id}/withdraw                    | .-0--0+- | {}

        GET /api/v1/villages?commune={commune}                  | .-oo++++
        GET /api/v1/villages/former-communes?commune={commune}  | .-oo++++
        POST /api/v1/villages                                   | .-o----+ | {"communeCode":"{commune}","kind":"thon","name":"{newName}"}
        PUT /api/v1/villages/{code}                             | .-o----+ | {"kind":"thon","name":"{newName}"}
        POST /api/v1/villages/{code}/retire                     | .-o----+ | {"on":"2026-01-01"}
        POST /api/v1/villages/{code}/split                      | .-o----+ | {"into":[{"kind":"thon","name":"{newName}"},{"kind":"ban","name":"{newName}"}],"on":"2026-01-01"}
        POST /api/v1/villages/merge                             | .-o----+ | {"codes":["{villages}","{village}"],"into":{"kind":"thon","name":"{newName}"},"on":"2026-01-01"}
        POST /api/v1/teams                                      | .-o----+ | {"communeCode":"{commune}","kind":"commune","name":"Tổ"}
        PUT /api/v1/teams/{code}                                | .-o----+ | {"kind":"commune","name":"Tổ"}
        GET /api/v1/teams/{code}/members                        | .ooo++++
        POST /api/v1/teams/{code}/members                       | .-o----+ | {"name":"Người mẫu","role":"member"}
        PUT /api/v1/teams/{code}/members/{number}               | .-o----+ | {"name":"Người mẫu","role":"member"}
        GET /api/v1/communes/{code}/office                      | .ooo++++
        PUT /api/v1/communes/{code}/office                      | .-o----+ | {"name":"Phòng Văn hóa - Xã hội"}
        GET /api/v1/roster/reviews                              | .-++++++
        POST /api/v1/roster/reviews                             | .-o----- | {"communeCode":"{commune}","changed":false}
        GET /api/v1/roster/changes?commune={commune}            | .-o---++
        POST /api/v1/roster/import?dryRun=true                  | .-+----+ | Xã,Thôn,Tổ
        GET /api/v1/roster/imports/{id}                         | .-0----0
        GET /api/v1/roster/export?format=csv&commune={commune}  | .-o---++
        GET /api/v1/roster/template?format=csv                  | .-++++++

        GET /api/v1/work/trainings?commune={commune}            | .-oo++++
        GET /api/v1/work/trainings/export?commune={commune}     | .-oo++++
        PUT /api/v1/work/trainings/{id}                         | .-o---0- | {"communeCode":"{commune}","date":"{date}","place":"Hội trường","form":"online","organiser":"UBND","contents":["safety"],"teamCodes":["{team}"],"members":5}
        POST /api/v1/work/trainings/{id}/withdraw               | .-o---0- | {"reason":"Nhầm"}
        GET /api/v1/work/nucleus-households?commune={commune}   | .-oo++++
        GET /api/v1/work/nucleus-households/export?commune={commune} | .-oo++++
        PUT /api/v1/work/nucleus-households/{id}                | .-o----- | {"communeCode":"{commune}","date":"{date}","teamCode":"{team}"}
        POST /api/v1/work/nucleus-households/{id}/withdraw      | .-o----- | {"reason":"Nhầm"}
        GET /api/v1/work/inspections?commune={commune}          | .-oo+-++
        GET /api/v1/work/inspections/export?commune={commune}   | .-oo+-++
        PUT /api/v1/work/inspections/{id}                       | .-o---0- | {"communeCode":"{commune}","date":"{date}","inspector":"Phòng VHXH","finding":"Tốt"}
        POST /api/v1/work/inspections/{id}/withdraw             | .-o---0- | {"reason":"Nhầm"}
        GET /api/v1/work/award-decisions?commune={commune}      | .-oo++++
        GET /api/v1/work/award-decisions/export?commune={commune} | .-oo++++
        PUT /api/v1/work/award-decisions/{id}                   | .-o---0- | {"communeCode":"{commune}","date":"{date}","level":"commendation","title":"Ra quân","recipients":[{"teamCode":"{team}"}]}
        POST /api/v1/work/award-decisions/{id}/publish          | .-o---0- | {}
        POST /api/v1/work/award-decisions/{id}/withdraw         | .-o---0- | {"reason":"Nhầm"}
        GET /api/v1/work/outreach?from={date}&to={date}&commune={commune} | .-oo++++
        GET /api/v1/work/outreach/export?from={date}&to={date}&commune={commune} | .-oo++++
        GET /api/v1/work/plans?commune={commune}                | .-oo++++
        GET /api/v1/work/plans/export?commune={commune}         | .-oo++++
        PUT /api/v1/work/plans/{code}                           | .-o----- | {"number":"12/KH-UBND"}
        GET /api/v1/work/money?period=quarter-4&commune={commune} | .-oo++++
        GET /api/v1/work/money/export?period=quarter-4&commune={commune} | .-oo++++
        GET /api/v1/awards?from={date}&to={date}&commune={commune} | .-oo++++
        GET /api/v1/awards?from={date}&to={date}                | .-++++++
        PUT /api/v1/work/money                                  | .-o---0- | {"communeCode":"{commune}","period":"quarter-4","stateBudget":5000000}

        GET /api/v1/devices?team={team}                         | .-o----+
        GET /api/v1/devices?commune={commune}                   | .-o----+
        GET /api/v1/devices/activation-codes?team={team}        | .-o----+
        POST /api/v1/devices/activation-codes                   | .-o----+ | {"teamCodes":["{team}"]}
        POST /api/v1/devices/activation-codes/{id}/revoke       | .-o----+ | {}
        POST /api/v1/devices/{id}/revoke                        | .-o----+ | {}

        GET /api/v1/days/{date}/totals                          | .---++++
        PUT /api/v1/campaign-days/{date}                        | .-----+- | {"name":"Ra quân"}
        POST /api/v1/campaign-days/{date}/open                  | .-----+- | {}
        POST /api/v1/campaign-days/{date}/close                 | .-----+- | {}
        POST /api/v1/campaign-days/{date}/finalise              | .-----+- | {}
        POST /api/v1/campaign-days/{date}/reopen                | .-----+- | {"reason":"Bổ sung phiếu giấy"}
        PUT /api/v1/campaigns/{campaign}                    | .-----+- | {"name":"Tháng cao điểm","from":"2026-10-01","to":"2026-10-31"}
        GET /api/v1/campaigns/{campaign}/totals             | .---++++

        GET /api/v1/campaign-days/{date}/readiness              | .-----+-
        GET /api/v1/campaign-days/{date}/points?commune={commune} | .ooo++++
        PUT /api/v1/campaign-days/{date}/points/{id}            | .-o---+- | {"communeCode":"{commune}","place":"Chợ","kind":"market","from":"07:30","to":"11:00"}
        POST /api/v1/campaign-days/{date}/points/{id}/cancel    | .-o---+- | {}
        POST /api/v1/campaign-days/{date}/postpone              | .-o---+- | {"communeCode":"{commune}","reason":"Mưa lũ"}
        POST /api/v1/campaign-days/{date}/resume                | .-o---+- | {"communeCode":"{commune}"}
        POST /api/v1/campaign-days/{date}/confirm               | .-o----- | {"communeCode":"{commune}"}
        GET /api/v1/campaign-days/{date}/confirmations          | .-++++++
        GET /api/v1/days/{date}/quiet?commune={commune}         | .-oo++++
        GET /api/v1/days/{date}/quiet                           | .-++++++
        GET /api/v1/commune-targets?commune={commune}           | .-oo++++
        GET /api/v1/days/{date}/replay?commune={commune}        | .-oo++++
        GET /api/v1/days/{date}/replay                          | .-++++++
        GET /api/v1/days/{date}/forecast?commune={commune}      | .-oo++++
        GET /api/v1/days/{date}/forecast                        | .-++++++
        PUT /api/v1/communes/{code}/targets                     | .-o---+- | {"scope":"year","scopeKey":"2026","measure":"people","value":300}

        GET /api/v1/statistics                                  | .-++++++
        GET /api/v1/statistics?commune={commune}                | .-oo++++
        GET /api/v1/statistics/households?commune={commune}     | .-oo++++
        GET /api/v1/indicators                                  | .-++++++
        GET /api/v1/indicators?commune={commune}                | .-oo++++
        GET /api/v1/indicators/{indicator}/figures?commune={commune} | .-oo++++
        POST /api/v1/indicators/{indicator}/figures             | .-o---++ | {"communeCode":"{commune}","asOf":"2026-01-01","source":"Rà soát","numerator":0}
        POST /api/v1/indicators/import?dryRun=true              | .-+--+++ | Chỉ tiêu,Địa bàn,Thời điểm
        GET /api/v1/indicators/template?format=csv              | .-+--+++
        GET /api/v1/indicator-targets?commune={commune}         | .-oo++++
        PUT /api/v1/communes/{code}/indicator-targets           | .-o---+- | {"year":2026,"indicator":"vneid-level-2","value":82.5}
        GET /api/v1/models?commune={commune}                    | .-oo++++
        PUT /api/v1/models/{id}                                 | .-o---+- | {"communeCode":"{commune}","kind":"good-model","name":"A","place":"B","date":"2026-01-01"}
        POST /api/v1/models/{id}/state                          | .-o---+- | {"state":"under-way"}
        GET /api/v1/markets?commune={commune}                   | .-oo++++
        PUT /api/v1/communes/{code}/market                      | .-o---+- | {"state":"with"}

        GET /api/v1/calendar                                    | .-++++++
        GET /api/v1/periodic-reports?period=quarter-4&commune={commune} | .-oo+-++
        GET /api/v1/periodic-reports/{period}?commune={commune} | .-oo+-++
        GET /api/v1/periodic-reports/{period}/check?commune={commune} | .-oo+-++
        GET /api/v1/periodic-reports/{period}/export?commune={commune} | .-oo+-++
        PUT /api/v1/periodic-reports/{period}?commune={commune} | .-o---0- | {"version":0,"parts":[]}
        POST /api/v1/periodic-reports/{period}/make?commune={commune} | .-o---0- | {"version":0}
        POST /api/v1/periodic-reports/{period}/issue?commune={commune} | .-o---0- | {"version":0,"number":"1/BC","date":"2026-01-01"}
        POST /api/v1/periodic-reports/{period}/receive?commune={commune} | .-----+- | {"version":0}
        POST /api/v1/periodic-reports/{period}/reopen?commune={commune} | .-----+- | {"version":0,"reason":"Thiếu"}
        GET /api/v1/department-reports                          | .---++++
        GET /api/v1/department-reports/{department}             | .---+0++
        PUT /api/v1/department-reports/{department}             | .----0-- | {"version":0,"figures":[]}
        POST /api/v1/department-reports/{department}/send       | .----0-- | {"version":1}
        POST /api/v1/department-reports/{department}/return     | .-----+- | {"version":1,"reason":"Thiếu số liệu"}
        GET /api/v1/department-reports/{department}/export      | .---+0++

        GET /api/v1/audit?commune={commune}                     | .-o---++
        GET /api/v1/audit/export?commune={commune}              | .-o---++

        GET /api/v1/devices/overview                            | .------+
        GET /api/v1/api-keys                                    | .------+
        POST /api/v1/api-keys                                   | .------+ | {"name":"Kho dữ liệu","department":"education-training"}
        POST /api/v1/api-keys/{id}/revoke                       | .------+ | {}
        GET /api/v1/accounts                                    | .------+
        POST /api/v1/accounts                                   | .------+ | {"userName":"{newUserName}","displayName":"A","role":"viewer"}
        PUT /api/v1/accounts/{id}                               | .------+ | {"displayName":"B","role":"viewer"}
        POST /api/v1/accounts/{id}/disable                      | .------+ | {}
        POST /api/v1/accounts/{id}/enable                       | .------+ | {}
        POST /api/v1/accounts/{id}/reset-password               | .------+ | {}
        GET /api/v1/accounts/{id}/sessions                      | .------+
        DELETE /api/v1/accounts/{id}/sessions                   | .------+
        GET /api/v1/devices/overview                            | .------+
        PUT /api/v1/communes/boundaries?partial=true            | .------+ | {boundaries}
        GET /api/v1/communes/boundaries                         | .+++++++
        DELETE /api/v1/communes/boundaries                      | .------+
        GET /api/v1/system                                      | .------+

        POST /api/v1/teams/{code}/retire                        | .-o----+ | {"on":"2026-01-01"}

        hub /hubs/live                                          | .+++++++ | {}
        hub /hubs/live/negotiate                                | .+++++++ | {}
        hub WatchProvince                                       | .---++++ | ["{date}"]
        hub WatchCommune                                        | .0oo++++ | ["{date}","{commune}"]
        hub Unwatch                                             | .+++++++ | []
        """;
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Crm.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IdempotentRequests",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    BodyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsCommitted = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentRequests", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Locale = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    WeekStart = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RegistrationOpen = table.Column<bool>(type: "boolean", nullable: false),
                    RecordVisibility = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ServerFacts",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServerFacts", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Action = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    EntityType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    EntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntityTitle = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditEntries_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "OrganizationLocks",
                columns: table => new
                {
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Taken = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationLocks", x => new { x.OrganizationId, x.Name });
                    table.ForeignKey(
                        name: "FK_OrganizationLocks_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ParkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxMessages_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RecordCounts",
                columns: table => new
                {
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Slot = table.Column<int>(type: "integer", nullable: false),
                    Living = table.Column<long>(type: "bigint", nullable: false),
                    Changes = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RecordCounts",
                        x => new
                        {
                            x.OrganizationId,
                            x.RecordType,
                            x.Slot,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RecordCounts_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RecordTags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    TagKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsLiving = table.Column<bool>(type: "boolean", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordTags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordTags_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SearchDocuments",
                columns: table => new
                {
                    Number = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    Subtitle = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: true),
                    TitleKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchDocuments", x => x.Number);
                    table.ForeignKey(
                        name: "FK_SearchDocuments_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Tags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Category = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Color = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tags_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TimelineEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RecordType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordTitle = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Body = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimelineEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TimelineEntries_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AccountTokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountTokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountTokens_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Companies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    Domain = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    LivingDomain = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    DomainHolder = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    Website = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Industry = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    EmployeeCount = table.Column<int>(type: "integer", nullable: true),
                    AnnualRevenue = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Description = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    LifecycleStage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LastContactedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Address_City = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address_Country = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address_PostalCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Address_State = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address_Street = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LivingExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Tags = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Companies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Companies_Companies_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Companies_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ContactPoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Holder = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactPoints_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    LastName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    LastNameKey = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: true),
                    JobTitle = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    Department = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    DecisionRole = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Emails = table.Column<string>(type: "text", nullable: false),
                    Phones = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SocialProfiles = table.Column<string>(type: "text", nullable: false),
                    PreferredContactMethod = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    LifecycleStage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Consents = table.Column<string>(type: "text", nullable: false),
                    LastContactedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Address_City = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address_Country = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address_PostalCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Address_State = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address_Street = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LivingExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Tags = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Contacts_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Credentials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FailingSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UserName = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Credentials", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    Excerpt = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    RelatedType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RelatedId = table.Column<Guid>(type: "uuid", nullable: false),
                    RelatedTitle = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: false),
                    RelatedOwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsPinned = table.Column<bool>(type: "boolean", nullable: false),
                    Mentions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LivingExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Tags = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_Notes_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Notes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Notes_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ForUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    RelatedType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    RelatedId = table.Column<Guid>(type: "uuid", nullable: true),
                    RelatedTitle = table.Column<string>(type: "character varying(410)", maxLength: 410, nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ShownAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SnoozedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notifications_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SecondFactors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SealedKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LastStep = table.Column<long>(type: "bigint", nullable: false),
                    RecoveryCodeHashes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecondFactors_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Device = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    IpAddress = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RefreshHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PreviousRefreshHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    RotatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ManagerId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Teams_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    TakesLeads = table.Column<bool>(type: "boolean", nullable: false),
                    TakesTickets = table.Column<bool>(type: "boolean", nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Locale = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    EmailNotifications = table.Column<bool>(type: "boolean", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Users_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_AccountTokens_Hash", table: "AccountTokens", column: "Hash", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountTokens_OrganizationId_UserId_Purpose",
                table: "AccountTokens",
                columns: new[] { "OrganizationId", "UserId", "Purpose" }
            );

            migrationBuilder.CreateIndex(name: "IX_AccountTokens_UserId", table: "AccountTokens", column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_OrganizationId_At_Id",
                table: "AuditEntries",
                columns: new[] { "OrganizationId", "At", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_OrganizationId_ById_At",
                table: "AuditEntries",
                columns: new[] { "OrganizationId", "ById", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_OrganizationId_EntityId_At",
                table: "AuditEntries",
                columns: new[] { "OrganizationId", "EntityId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_CreatedAt_Id",
                table: "Companies",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_DeletedAt",
                table: "Companies",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_LastContactedAt",
                table: "Companies",
                columns: new[] { "OrganizationId", "LastContactedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_LifecycleStage_CreatedAt",
                table: "Companies",
                columns: new[] { "OrganizationId", "LifecycleStage", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_LivingDomain_DomainHolder",
                table: "Companies",
                columns: new[] { "OrganizationId", "LivingDomain", "DomainHolder" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_LivingExternalId",
                table: "Companies",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_NameKey_Id",
                table: "Companies",
                columns: new[] { "OrganizationId", "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_OwnerId_CreatedAt",
                table: "Companies",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_ParentId",
                table: "Companies",
                columns: new[] { "OrganizationId", "ParentId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Companies_OrganizationId_UpdatedAt_Id",
                table: "Companies",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Companies_OwnerId", table: "Companies", column: "OwnerId");

            migrationBuilder.CreateIndex(name: "IX_Companies_ParentId", table: "Companies", column: "ParentId");

            migrationBuilder.CreateIndex(name: "IX_ContactPoints_ContactId", table: "ContactPoints", column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactPoints_OrganizationId_Key_Holder",
                table: "ContactPoints",
                columns: new[] { "OrganizationId", "Key", "Holder" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Contacts_CompanyId", table: "Contacts", column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_CompanyId_NameKey",
                table: "Contacts",
                columns: new[] { "OrganizationId", "CompanyId", "NameKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_CreatedAt_Id",
                table: "Contacts",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_DeletedAt",
                table: "Contacts",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_LastContactedAt",
                table: "Contacts",
                columns: new[] { "OrganizationId", "LastContactedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_LastNameKey_Id",
                table: "Contacts",
                columns: new[] { "OrganizationId", "LastNameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_LifecycleStage_CreatedAt",
                table: "Contacts",
                columns: new[] { "OrganizationId", "LifecycleStage", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_LivingExternalId",
                table: "Contacts",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_NameKey_Id",
                table: "Contacts",
                columns: new[] { "OrganizationId", "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_OwnerId_CreatedAt",
                table: "Contacts",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OrganizationId_UpdatedAt_Id",
                table: "Contacts",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Contacts_OwnerId", table: "Contacts", column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Credentials_NormalizedEmail",
                table: "Credentials",
                column: "NormalizedEmail",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentRequests_StartedAt",
                table: "IdempotentRequests",
                column: "StartedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notes_OrganizationId_CreatedAt_Id",
                table: "Notes",
                columns: new[] { "OrganizationId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notes_OrganizationId_DeletedAt",
                table: "Notes",
                columns: new[] { "OrganizationId", "DeletedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notes_OrganizationId_LivingExternalId",
                table: "Notes",
                columns: new[] { "OrganizationId", "LivingExternalId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notes_OrganizationId_OwnerId_CreatedAt",
                table: "Notes",
                columns: new[] { "OrganizationId", "OwnerId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notes_OrganizationId_ParentId",
                table: "Notes",
                columns: new[] { "OrganizationId", "ParentId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notes_OrganizationId_RelatedId_CreatedAt_Id",
                table: "Notes",
                columns: new[] { "OrganizationId", "RelatedId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notes_OrganizationId_UpdatedAt_Id",
                table: "Notes",
                columns: new[] { "OrganizationId", "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Notes_OwnerId", table: "Notes", column: "OwnerId");

            migrationBuilder.CreateIndex(name: "IX_Notes_ParentId", table: "Notes", column: "ParentId");

            migrationBuilder.CreateIndex(name: "IX_Notifications_ForUserId", table: "Notifications", column: "ForUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_OrganizationId_ForUserId_ReadAt",
                table: "Notifications",
                columns: new[] { "OrganizationId", "ForUserId", "ReadAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_OrganizationId_ForUserId_ShownAt_Id",
                table: "Notifications",
                columns: new[] { "OrganizationId", "ForUserId", "ShownAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DoneAt_ParkedAt_DueAt",
                table: "OutboxMessages",
                columns: new[] { "DoneAt", "ParkedAt", "DueAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_OrganizationId_CreatedAt",
                table: "OutboxMessages",
                columns: new[] { "OrganizationId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RecordTags_OrganizationId_RecordId",
                table: "RecordTags",
                columns: new[] { "OrganizationId", "RecordId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RecordTags_OrganizationId_TagKey_RecordType_RecordId_IsLivi~",
                table: "RecordTags",
                columns: new[] { "OrganizationId", "TagKey", "RecordType", "RecordId", "IsLiving" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_OrganizationId_Number",
                table: "SearchDocuments",
                columns: new[] { "OrganizationId", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_OrganizationId_TitleKey",
                table: "SearchDocuments",
                columns: new[] { "OrganizationId", "TitleKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_RecordId",
                table: "SearchDocuments",
                column: "RecordId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SecondFactors_OrganizationId_UserId",
                table: "SecondFactors",
                columns: new[] { "OrganizationId", "UserId" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_SecondFactors_UserId", table: "SecondFactors", column: "UserId");

            migrationBuilder.CreateIndex(name: "IX_Sessions_ExpiresAt", table: "Sessions", column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_OrganizationId_UserId_ExpiresAt",
                table: "Sessions",
                columns: new[] { "OrganizationId", "UserId", "ExpiresAt" }
            );

            migrationBuilder.CreateIndex(name: "IX_Sessions_UserId", table: "Sessions", column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Tags_OrganizationId_Key",
                table: "Tags",
                columns: new[] { "OrganizationId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Teams_ManagerId", table: "Teams", column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_Teams_OrganizationId_Name",
                table: "Teams",
                columns: new[] { "OrganizationId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEntries_OrganizationId_At_Id",
                table: "TimelineEntries",
                columns: new[] { "OrganizationId", "At", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEntries_OrganizationId_RecordId_At_Id",
                table: "TimelineEntries",
                columns: new[] { "OrganizationId", "RecordId", "At", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimelineEntries_OrganizationId_SourceId",
                table: "TimelineEntries",
                columns: new[] { "OrganizationId", "SourceId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Users_OrganizationId_NameKey",
                table: "Users",
                columns: new[] { "OrganizationId", "NameKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Users_OrganizationId_TeamId",
                table: "Users",
                columns: new[] { "OrganizationId", "TeamId" }
            );

            migrationBuilder.CreateIndex(name: "IX_Users_TeamId", table: "Users", column: "TeamId");

            migrationBuilder.AddForeignKey(
                name: "FK_AccountTokens_Users_UserId",
                table: "AccountTokens",
                column: "UserId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Companies_Users_OwnerId",
                table: "Companies",
                column: "OwnerId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull
            );

            migrationBuilder.AddForeignKey(
                name: "FK_ContactPoints_Contacts_ContactId",
                table: "ContactPoints",
                column: "ContactId",
                principalTable: "Contacts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Contacts_Users_OwnerId",
                table: "Contacts",
                column: "OwnerId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Credentials_Users_Id",
                table: "Credentials",
                column: "Id",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Notes_Users_OwnerId",
                table: "Notes",
                column: "OwnerId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_Users_ForUserId",
                table: "Notifications",
                column: "ForUserId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_SecondFactors_Users_UserId",
                table: "SecondFactors",
                column: "UserId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_Users_UserId",
                table: "Sessions",
                column: "UserId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Teams_Users_ManagerId",
                table: "Teams",
                column: "ManagerId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Teams_Organizations_OrganizationId", table: "Teams");

            migrationBuilder.DropForeignKey(name: "FK_Users_Organizations_OrganizationId", table: "Users");

            migrationBuilder.DropForeignKey(name: "FK_Teams_Users_ManagerId", table: "Teams");

            migrationBuilder.DropTable(name: "AccountTokens");

            migrationBuilder.DropTable(name: "AuditEntries");

            migrationBuilder.DropTable(name: "ContactPoints");

            migrationBuilder.DropTable(name: "Credentials");

            migrationBuilder.DropTable(name: "IdempotentRequests");

            migrationBuilder.DropTable(name: "Notes");

            migrationBuilder.DropTable(name: "Notifications");

            migrationBuilder.DropTable(name: "OrganizationLocks");

            migrationBuilder.DropTable(name: "OutboxMessages");

            migrationBuilder.DropTable(name: "RecordCounts");

            migrationBuilder.DropTable(name: "RecordTags");

            migrationBuilder.DropTable(name: "SearchDocuments");

            migrationBuilder.DropTable(name: "SecondFactors");

            migrationBuilder.DropTable(name: "ServerFacts");

            migrationBuilder.DropTable(name: "Sessions");

            migrationBuilder.DropTable(name: "Tags");

            migrationBuilder.DropTable(name: "TimelineEntries");

            migrationBuilder.DropTable(name: "Contacts");

            migrationBuilder.DropTable(name: "Companies");

            migrationBuilder.DropTable(name: "Organizations");

            migrationBuilder.DropTable(name: "Users");

            migrationBuilder.DropTable(name: "Teams");
        }
    }
}
